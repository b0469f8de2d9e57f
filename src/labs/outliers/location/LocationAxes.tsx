import type { RefObject } from 'react';
import { useUnit } from '../../../charts/useUnit';
import { useOutliers } from '../../../scene/outliers-store';
import { AxesButtons } from '../../../take/AxesButtons';
import { fitOf, useLab } from '../lab';
import { moved, withMain, zoomed } from '../move-axes';
import { axisOf, type AxisPlan } from './axis';
import { layoutOf } from './layout';

type Change = (plan: AxisPlan, usual: AxisPlan) => AxisPlan;

/** Zoom and pan of the ruler over the ropes: of the part at the crowd's scale. */
export function LocationAxes({ root }: { readonly root: RefObject<HTMLElement | null> }) {
  const { scene, answer, axisPlan, moveAxis } = useLab();
  const fitAxes = useOutliers((state) => state.fitAxes);
  const unit = useUnit();
  const { main } = axisPlan;
  const within = (value: number) => Math.min(main[1], Math.max(main[0], value));
  const estimate = fitOf(answer, scene.focus)?.params[0] ?? (main[0] + main[1]) / 2;
  const valueAt = (px: number) => {
    const { clientWidth = 0, clientHeight = 0 } = root.current ?? {};
    const { rope } = layoutOf(clientWidth, clientHeight, scene.losses.length, unit);
    return within(axisOf(axisPlan, ...rope).invert(px));
  };
  return (
    <AxesButtons<Change | null>
      root={root}
      axes={{
        zoom: (factor, at) => {
          const about = at ? valueAt(at[0]) : within(estimate);
          return (plan, usual) => withMain(plan, zoomed(plan.main, factor, about), usual);
        },
        pan: (right) => (plan, usual) => withMain(plan, moved(plan.main, right), usual),
        fit: () => null,
      }}
      onMove={(change) => {
        if (change) moveAxis(change);
        else fitAxes();
      }}
    />
  );
}
