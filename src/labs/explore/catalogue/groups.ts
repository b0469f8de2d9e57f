import type { LossContract } from '../../../losses/contract';
import type { Properties } from './properties';

/** By what the catalogue is sorted. */
export type Order = 'family' | 'convexity' | 'far' | 'zero';

export const orders: readonly Order[] = ['family', 'convexity', 'far', 'zero'];

export type PropertyGroup =
  'convex' | 'notConvex' | Properties['far'] | Properties['zero'] | 'unknown';

const names: Readonly<Record<Exclude<Order, 'family'>, readonly PropertyGroup[]>> = {
  convexity: ['convex', 'notConvex', 'unknown'],
  far: ['unbounded', 'bounded', 'redescending', 'unknown'],
  zero: ['flat', 'slope', 'kink', 'unknown'],
};

function groupOf(order: Order, properties: Properties | null | undefined): PropertyGroup {
  if (!properties) return 'unknown';
  if (order === 'convexity') return properties.isConvex ? 'convex' : 'notConvex';
  return order === 'far' ? properties.far : properties.zero;
}

/** The losses in groups of one property, each group in the catalogue's order; empty groups are left out. */
export function grouped(
  losses: readonly LossContract[],
  order: Exclude<Order, 'family'>,
  properties: ReadonlyMap<string, Properties | null>,
): readonly { readonly group: PropertyGroup; readonly members: readonly LossContract[] }[] {
  return names[order]
    .map((group) => ({
      group,
      members: losses.filter(({ id }) => groupOf(order, properties.get(id)) === group),
    }))
    .filter(({ members }) => members.length > 0);
}
