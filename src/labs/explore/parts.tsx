import { lazy, type ComponentType } from 'react';

const files = import.meta.glob<Record<string, ComponentType>>([
  './*/*Picture.tsx',
  './panels/SidePanels.tsx',
  './panels/Controls.tsx',
  './panels/DockedControl.tsx',
]);

/** A part of the lab by its component's name, null while the file does not exist. */
function partOf(name: string): ComponentType | null {
  const entry = Object.entries(files).find(([path]) => path.endsWith(`/${name}.tsx`));
  if (!entry) return null;
  const [path, load] = entry;
  return lazy(async () => {
    const component = (await load())[name];
    if (!component) throw new Error(`${path} exports no ${name}`);
    return { default: component };
  });
}

/** Which picture a loss gets, by the kind of its scene. */
export const pictures = {
  line: partOf('LinePicture'),
  classes: partOf('ClassesPicture'),
  distributions: partOf('DistributionsPicture'),
  pair: partOf('PairPicture'),
  embedding: partOf('EmbeddingPicture'),
};
export const SidePanels = partOf('SidePanels');
export const Controls = partOf('Controls');
export const Dock = partOf('DockedControl');
