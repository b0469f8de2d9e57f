import { median } from 'd3';
import { useOutliersText } from '../../../i18n/outliers-text';
import { useOutliers } from '../../../scene/outliers-store';
import { add, remove } from '../point-actions';
import { useSpotlight } from '../useSpotlight';
import styles from './tools.module.css';

const paths = {
  undo: 'M4 9h9.5a4.5 4.5 0 0 1 0 9H9M4 9l4.5-4.5M4 9l4.5 4.5',
  redo: 'M20 9h-9.5a4.5 4.5 0 0 0 0 9H15M20 9l-4.5-4.500M20 9l-4.5 4.5',
  add: 'M12 5v14M5 12h14',
  remove: 'M5 7.500h14M9.5 7.500V5h5v2.500M7 7.500l.8 11.5h8.4L17 7.5',
  select: 'M5 9V5h4M15 5h4v4M19 15v4h-4M9 19H5v-4M12 9v6M9 12h6',
  axes: 'M5 5v14h14M9 15l6-6M15 13V9h-4',
};

/** Undo, redo, add, delete, select, and axes that hold everything. */
export function PointTools() {
  const words = useOutliersText().toolbar;
  const spotlight = useSpotlight();
  const undo = useOutliers((state) => state.undo);
  const redo = useOutliers((state) => state.redo);
  const fitAxes = useOutliers((state) => state.fitAxes);
  const selecting = useOutliers((state) => state.selecting);
  const setSelecting = useOutliers((state) => state.setSelecting);
  const canUndo = useOutliers((state) => state.past.length > 0);
  const canRedo = useOutliers((state) => state.future.length > 0);
  const selected = useOutliers((state) => state.selection.size);
  const count = useOutliers((state) => state.scene.points.y.length);
  const addNear = () => {
    const { y, x } = useOutliers.getState().scene.points;
    add({ y: median(y) ?? 0, ...(x && { x: median(x) ?? 0 }) });
  };
  return (
    <div className={styles.tools}>
      <Tool icon="undo" label={words.undo} isOff={!canUndo} onPress={undo} />
      <Tool icon="redo" label={words.redo} isOff={!canRedo} onPress={redo} />
      <Tool icon="add" label={words.add} onPress={addNear} />
      <Tool
        icon="remove"
        label={words.remove(selected)}
        isOff={count === 0}
        onPress={() => {
          remove(selected > 0 ? null : spotlight);
        }}
      />
      <Tool
        icon="select"
        label={words.select}
        isPressed={selecting}
        onPress={() => {
          setSelecting(!selecting);
        }}
      />
      <Tool icon="axes" label={words.fitAxes} onPress={fitAxes} />
    </div>
  );
}

function Tool(props: {
  readonly icon: keyof typeof paths;
  readonly label: string;
  readonly isOff?: boolean;
  readonly isPressed?: boolean;
  readonly onPress: () => void;
}) {
  // aria-disabled keeps the focus on a button whose last step was just taken.
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={props.label}
      title={props.label}
      aria-pressed={props.isPressed}
      aria-disabled={props.isOff ?? false}
      onClick={() => {
        if (!props.isOff) props.onPress();
      }}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={paths[props.icon]} />
      </svg>
    </button>
  );
}
