import { lazy, type ComponentType } from 'react';

export type LabName = 'explore' | 'targets' | 'outliers' | 'tours';

/** The labs beside explore, each fetched when it is opened. One that is not here has no tab: none leads to an empty page. */
export const labs: Readonly<Partial<Record<LabName, ComponentType>>> = {
  targets: lazy(async () => ({ default: (await import('../labs/targets/Targets')).Targets })),
  outliers: lazy(async () => ({ default: (await import('../labs/outliers/Outliers')).Outliers })),
  tours: lazy(async () => ({ default: (await import('../labs/tours/Tours')).Tours })),
};

const order: readonly LabName[] = ['explore', 'targets', 'outliers', 'tours'];

/** The labs that have a tab, in the header's order. */
export const openLabs: readonly LabName[] = order.filter(
  (name) => name === 'explore' || labs[name] !== undefined,
);
