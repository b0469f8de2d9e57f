import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

type Part = LazyExoticComponent<ComponentType>;

const files = import.meta.glob<Record<string, ComponentType>>([
  './*/*Picture.tsx',
  './panels/SidePanels.tsx',
  './panels/Controls.tsx',
]);

/** A part of the lab by its component's name, null while the file does not exist. */
function partOf(name: string): Part | null {
  const entry = Object.entries(files).find(([path]) => path.endsWith(`/${name}.tsx`));
  if (!entry) return null;
  const [path, load] = entry;
  return lazy(async () => {
    const component = (await load())[name];
    if (!component) throw new Error(`${path} exports no ${name}`);
    return { default: component };
  });
}

export const pictures = {
  line: partOf('LinePicture'),
  classes: partOf('ClassesPicture'),
  distributions: partOf('DistributionsPicture'),
  pair: partOf('PairPicture'),
  embedding: partOf('EmbeddingPicture'),
};
export const SidePanels = partOf('SidePanels');
export const Controls = partOf('Controls');
