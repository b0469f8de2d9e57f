import { lazy, type ComponentType } from 'react';

export type LabName = 'explore' | 'targets' | 'outliers' | 'tours';

// A lab is here once its folder holds its component: no tab leads to an empty page.
const files = import.meta.glob<Record<string, ComponentType>>([
  '../labs/targets/Targets.tsx',
  '../labs/outliers/Outliers.tsx',
  '../labs/tours/Tours.tsx',
]);

function labOf(path: string, name: string): ComponentType | null {
  const load = files[path];
  if (!load) return null;
  return lazy(async () => {
    const component = (await load())[name];
    if (!component) throw new Error(`${path} exports no ${name}`);
    return { default: component };
  });
}

/** The labs beside explore, each fetched when it is opened; null where there is none yet. */
export const labs = {
  targets: labOf('../labs/targets/Targets.tsx', 'Targets'),
  outliers: labOf('../labs/outliers/Outliers.tsx', 'Outliers'),
  tours: labOf('../labs/tours/Tours.tsx', 'Tours'),
} satisfies Record<Exclude<LabName, 'explore'>, ComponentType | null>;

/** The labs that have a tab, in the header's order. */
export const openLabs: readonly LabName[] = [
  'explore',
  ...(['targets', 'outliers', 'tours'] as const).filter((name) => labs[name] !== null),
];
