import type { ReactNode } from 'react';
import type { ScenesText } from '../../../i18n/scenes-text';
import { useHidden } from '../../../scene/hidden';
import { isIndexTarget } from '../../../scene/sample';
import type { Scene } from '../../../scene/scene';
import { useSceneStore } from '../../../scene/store-context';
import { renormalise } from './edit';
import { rowOf } from './rows';
import { sumOf } from './row-numbers';
import { Segmented } from './Segmented';
import { targetFormOf, writeTargetAs, type TargetForm } from './target-form';
import { FeedControl, SizeControls } from './Toolbar';
import styles from './Toolbar.module.css';

const forms: readonly TargetForm[] = ['index', 'one-hot', 'soft', 'smoothed'];

const feeds = {
  CrossEntropyLoss: [
    { value: 'as is', isRight: true },
    { value: 'softmax', isRight: false },
  ],
  NLLLoss: [
    { value: 'log_softmax', isRight: true },
    { value: 'softmax', isRight: false },
    { value: 'as is', isRight: false },
  ],
} as const;

/** Under the picture: how the target is written, what the input passes first, rows and classes. */
export function ClassesTools({
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
  const { tools } = text;
  const isNll = scene.loss === 'NLLLoss';
  return (
    <div className={styles.toolbar}>
      {!isNll && (
        <Segmented
          label={tools.form}
          value={targetFormOf(scene)}
          options={forms.map((value) => ({ value, label: tools.forms[value] }))}
          onChange={(form) => {
            store.getState().change(writeTargetAs(form));
          }}
        />
      )}
      {needsSum(scene) && (
        <button
          type="button"
          className={styles.button}
          onClick={() => {
            store.getState().change(renormalise(scene.sample));
          }}
        >
          {tools.renormalise}
        </button>
      )}
      <FeedControl
        text={text}
        scene={scene}
        choices={feeds[isNll ? 'NLLLoss' : 'CrossEntropyLoss']}
      />
      <SizeControls text={text} scene={scene} />
      {children}
    </div>
  );
}

/** Whether the shown row of probabilities does not sum to 1. */
function needsSum(scene: Scene): boolean {
  const input = scene.inputs['input'];
  const target = scene.targets['target'];
  if (!input || !target || isIndexTarget(input, target)) return false;
  return Math.abs(sumOf(rowOf(target, scene.sample)) - 1) > 0.005;
}
