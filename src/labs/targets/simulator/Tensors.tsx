import { useSimulatorText } from '../../../i18n/targets-text';
import { contractOf } from '../../../losses/index';
import type { Inspection } from '../../../targets/inspect';
import styles from './simulator.module.css';
import { TensorBlock } from './TensorBlock';

/** More variables than these are code of its own. */
const mostOthers = 6;

/** The tensors of the call, then those that they are made of. */
export function Tensors({
  code,
  inspection,
}: {
  readonly code: string;
  readonly inspection: Inspection;
}) {
  const words = useSimulatorText();
  const { tensors, verdict, loss } = inspection;
  const contract = loss === null ? undefined : contractOf(loss);
  const own = tensors.filter(({ argument }) => argument !== null);
  const others = tensors.filter(({ argument }) => argument === null).slice(0, mostOthers);
  const block = (view: (typeof tensors)[number]) => (
    <TensorBlock
      key={view.name}
      code={code}
      view={view}
      contract={contract}
      input={own[0]?.tensor}
      verdict={verdict}
    />
  );
  return (
    <>
      {own.map(block)}
      {others.length > 0 && <h3 className={styles.heading}>{words.otherVariables}</h3>}
      {others.map(block)}
    </>
  );
}
