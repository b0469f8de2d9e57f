import { useId, useRef, useState } from 'react';
import { VerdictMark } from '../../../charts/VerdictMark';
import { useSwitchText } from '../../../i18n/targets-switch-text';
import { useText } from '../../../i18n/text';
import type { Family, LossContract } from '../../../losses/contract';
import { contracts } from '../../../losses/index';
import { encodings } from '../../../targets/matrix/encodings';
import { CellDetail } from './CellDetail';
import { firstChoice, type Choice } from './choice';
import styles from './matrix.module.css';
import { MatrixTable } from './MatrixTable';
import { useCells } from './useCells';
import { useSeen } from '../useSeen';

const families = Array.from(new Set(contracts.map(({ family }) => family)));

/** The losses of each family, and all: the same lists at each drawing. */
const lists: Readonly<Record<Family | 'all', readonly LossContract[]>> = {
  all: contracts,
  regression: contracts.filter(({ family }) => family === 'regression'),
  classification: contracts.filter(({ family }) => family === 'classification'),
  ranking: contracts.filter(({ family }) => family === 'ranking'),
};

/** Every loss with labels in every encoding: what PyTorch does, a cell each, and each a live case. */
export function Matrix() {
  const words = useSwitchText().matrix;
  const names = useText().panels.verdict;
  const heading = useId();
  const section = useRef<HTMLElement>(null);
  const [family, setFamily] = useState<Family | 'all'>('all');
  const [choice, setChoice] = useState<Choice | null>(firstChoice);
  const losses = lists[family];
  const cells = useCells(losses, useSeen(section));
  const wanted = losses.filter(({ targets }) => targets.length > 0).length * encodings.length;
  const run = losses.reduce(
    (sum, { id }) => sum + encodings.filter((one) => cells.has(`${id} ${one.id}`)).length,
    0,
  );
  return (
    <section ref={section} id="matrix" className={styles.matrix} aria-labelledby={heading}>
      <h2 id={heading} className={styles.heading}>
        {words.heading}
      </h2>
      <p className={styles.lead}>{words.lead}</p>
      <div className={styles.bar}>
        <div role="group" aria-label={words.family} className={styles.families}>
          {(['all', ...families] as const).map((own) => (
            <button
              key={own}
              type="button"
              className={styles.pill}
              aria-pressed={family === own}
              onClick={() => {
                setFamily(own);
              }}
            >
              {own === 'all' ? words.all : words.families[own]}
            </button>
          ))}
        </div>
        <ul className={styles.legend}>
          {(['right', 'raises', 'trap'] as const).map((kind) => (
            <li key={kind}>
              <span aria-hidden="true">
                <VerdictMark kind={kind} label={names[kind]} />
              </span>{' '}
              {names[kind]}
            </li>
          ))}
        </ul>
        <p className={styles.progress} aria-live="polite">
          {run < wanted && words.running(run, wanted)}
        </p>
      </div>
      <div className={styles.columns}>
        <MatrixTable losses={losses} cells={cells} choice={choice} onChoose={setChoice} />
        <CellDetail choice={choice} cells={cells} />
      </div>
    </section>
  );
}
