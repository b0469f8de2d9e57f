import type { ReactNode } from 'react';
import type { ScenesText } from '../../../i18n/scenes-text';
import { useHidden } from '../../../scene/hidden';
import type { Scene } from '../../../scene/scene';
import { useSceneStore } from '../../../scene/store-context';
import { sumOf } from '../classes/row-numbers';
import { Segmented } from '../classes/Segmented';
import { FeedControl, SizeControls } from '../classes/Toolbar';
import styles from '../classes/Toolbar.module.css';
import { isLogTarget, probabilitiesOf, sumToOne, writeLogs } from './target-logs';

const feeds = [
  { value: 'log_softmax', isRight: true },
  { value: 'softmax', isRight: false },
  { value: 'as is', isRight: false },
] as const;

/** What a new class gets where the target holds logarithms: little, since 0 would be −∞. */
const littleInLogs = -5;

/** Under the picture: in which space target and input are written, rows and classes. */
export function DistributionsTools({
  text,
  scene,
  children,
}: {
  readonly text: ScenesText;
  readonly scene: Scene;
  /** What stands at the end of the row. */
  readonly children: ReactNode;
}) {
  const store = useSceneStore();
  const hidden = useHidden('controls');
  if (hidden) return null;
  const { change } = store.getState();
  const words = text.divergence;
  const logs = isLogTarget(scene);
  const sum = sumOf(probabilitiesOf(scene, scene.sample));
  return (
    <div className={styles.toolbar}>
      <Segmented
        label={words.targetForm}
        value={logs ? 'logs' : 'plain'}
        options={(['plain', 'logs'] as const).map((value) => ({
          value,
          label: words.forms[value],
        }))}
        onChange={(form) => {
          change(writeLogs(form === 'logs'));
        }}
      />
      {Math.abs(sum - 1) > 0.005 && (
        <button
          type="button"
          className={styles.button}
          onClick={() => {
            change(sumToOne(scene.sample));
          }}
        >
          {text.tools.renormalise}
        </button>
      )}
      <FeedControl text={text} scene={scene} choices={feeds} />
      <SizeControls text={text} scene={scene} newTarget={logs ? littleInLogs : 0} />
      {children}
    </div>
  );
}
