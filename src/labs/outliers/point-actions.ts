import { useOutliers } from '../../scene/outliers-store';
import { addPoint, movePoints, removePoints, type Place } from '../../scene/outliers-transitions';

function dustless(value: number): number {
  return Number(value.toPrecision(12));
}

/** Moves a point, and with it whatever is selected together with it. */
export function moveTo(point: number, to: Place, gesture?: string): void {
  const { scene, selection, change } = useOutliers.getState();
  const { y, x } = scene.points;
  const group = selection.has(point) ? selection : new Set([point]);
  const dy = to.y - (y[point] ?? to.y);
  const dx = to.x === undefined || !x ? 0 : to.x - (x[point] ?? to.x);
  const places = new Map<number, Place>();
  for (const i of group) {
    const own = { y: dustless((y[i] ?? 0) + dy) };
    places.set(i, x ? { ...own, x: dustless((x[i] ?? 0) + dx) } : own);
  }
  places.set(point, to);
  change(movePoints(places), gesture);
}

/** A pointer takes a point: alone, with what is selected, or (Shift, or while selecting) into or out of the selection. */
export function grab(point: number, isAdding: boolean): void {
  const { selection, selecting, select, spot, hold } = useOutliers.getState();
  spot(point);
  if (isAdding || selecting) toggle(point);
  else if (!selection.has(point)) select(new Set([point]));
  hold(true);
}

export function letGo(): void {
  useOutliers.getState().hold(false);
}

function toggle(point: number): void {
  const { selection, select } = useOutliers.getState();
  const next = new Set(selection);
  if (!next.delete(point)) next.add(point);
  select(next);
}

/** Adds a point and points at it. */
export function add(place: Place): void {
  const { change, select, spot } = useOutliers.getState();
  change(addPoint(place));
  const last = useOutliers.getState().scene.points.y.length - 1;
  select(new Set([last]));
  spot(last);
}

/** Deletes what is selected, or the point itself where it is not selected. The one before it is then at hand. */
export function remove(point: number | null): void {
  const { change, select, spot, selection } = useOutliers.getState();
  const gone = point === null || selection.has(point) ? selection : new Set([point]);
  change(removePoints(gone));
  select(new Set());
  spot(null);
}

/** Keys that any mark of a point answers. True when it was one of them. */
export function pressOnPoint(event: React.KeyboardEvent, point: number): boolean {
  const { select, scene } = useOutliers.getState();
  if (event.key === 'Delete' || event.key === 'Backspace') remove(point);
  else if (event.key === ' ') toggle(point);
  else if (event.key === 'Escape') select(new Set());
  else if (event.key === 'a' && (event.ctrlKey || event.metaKey))
    select(new Set(scene.points.y.keys()));
  else return false;
  event.preventDefault();
  return true;
}
