import type { ComponentProps } from 'react';
import { useScene } from '../../../scene/store-context';
import { PlotMenu } from '../../../take/PlotMenu';

/** The menu that saves the picture of the explore lab, and its numbers: the files are named after the loss. */
export function PictureMenu(picture: Omit<ComponentProps<typeof PlotMenu>, 'name'>) {
  const loss = useScene(({ scene }) => scene.loss);
  return <PlotMenu {...picture} name={`lossoscope-${loss}`} />;
}
