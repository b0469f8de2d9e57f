import type { ScenesText } from '../../../i18n/scenes-text';
import { sizeOf } from '../../../tensors/tensor';
import { sampleCount } from '../../../scene/sample';
import type { Scene } from '../../../scene/scene';
import { useSceneStore } from '../../../scene/store-context';
import { setParameter, setSample } from '../../../scene/transitions';
import {
  addClass,
  addRow,
  canAddRow,
  canRemoveRow,
  fewestClasses,
  mostClasses,
  removeClass,
  removeRow,
  rowKind,
} from './edit';
import { feedOf, type Feed } from './row-numbers';
import { classCount } from './rows';
import { Segmented } from './Segmented';
import styles from './Toolbar.module.css';

interface FeedChoice {
  readonly value: Feed;
  readonly isRight: boolean;
}

/** How the numbers reach the loss: one way is right, the others run too. */
export function FeedControl({
  text,
  scene,
  choices,
}: {
  readonly text: ScenesText;
  readonly scene: Scene;
  readonly choices: readonly FeedChoice[];
}) {
  const store = useSceneStore();
  const dim = (scene.inputs['input']?.shape.length ?? 1) > 1 ? 1 : 0;
  return (
    <Segmented
      label={text.tools.feed}
      value={feedOf(scene)}
      options={choices.map(({ value, isRight }) => ({
        value,
        label: text.tools.feeds[value],
        wrong: isRight ? undefined : text.tools.wrong,
      }))}
      onChange={(feed) => {
        store
          .getState()
          .change(setParameter('pre', feed === 'as is' ? null : `${feed}(dim=${dim})`));
      }}
    />
  );
}

/** Which row is shown, and rows and classes added and taken away. */
export function SizeControls({
  text,
  scene,
  newTarget = 0,
}: {
  readonly text: ScenesText;
  readonly scene: Scene;
  /** What a new class gets in a target of rows. */
  readonly newTarget?: number;
}) {
  const store = useSceneStore();
  const { change } = store.getState();
  const samples = sampleCount(rowKind(scene), scene);
  const input = scene.inputs['input'];
  const classes = input && sizeOf(input.shape) > 0 ? classCount(input.shape, rowKind(scene)) : 0;
  const { tools } = text;
  return (
    <>
      <span className={styles.group}>
        {samples > 1 && (
          <Segmented
            label={tools.sample}
            value={samples === 0 ? 0 : scene.sample % samples}
            options={Array.from({ length: Math.min(samples, 12) }, (_, row) => ({
              value: row,
              label: String(row),
            }))}
            onChange={(row) => {
              change(setSample(row));
            }}
          />
        )}
        {samples <= 1 && <span>{tools.sample}</span>}
        <Step
          label={tools.removeRow}
          isOff={!canRemoveRow(scene)}
          sign="−"
          act={() => change(removeRow())}
        />
        <Step
          label={tools.addRow}
          isOff={!canAddRow(scene)}
          sign="+"
          act={() => change(addRow())}
        />
      </span>
      <span className={styles.group}>
        <span>{tools.classes}</span>
        <Step
          label={tools.removeClass}
          isOff={classes <= fewestClasses}
          sign="−"
          act={() => change(removeClass())}
        />
        <span className={styles.count}>{classes}</span>
        <Step
          label={tools.addClass}
          isOff={classes >= mostClasses}
          sign="+"
          act={() => change(addClass(newTarget))}
        />
      </span>
    </>
  );
}

function Step({
  label,
  isOff,
  sign,
  act,
}: {
  readonly label: string;
  readonly isOff: boolean;
  readonly sign: string;
  readonly act: () => void;
}) {
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={label}
      title={label}
      disabled={isOff}
      onClick={act}
    >
      {sign}
    </button>
  );
}
