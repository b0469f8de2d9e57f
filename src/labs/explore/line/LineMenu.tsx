import type { RefObject } from 'react';
import type { FigureTable } from '../../../charts/export/csv';
import { PictureMenu } from '../figure/PictureMenu';
import { sentences } from './Description';
import type { Picture } from './usePicture';
import { ZoomButtons } from './ZoomButtons';

interface LineMenuProps {
  readonly root: RefObject<Element | null>;
  readonly picture: Picture;
  readonly title: string;
}

/** Zooms the axes of the line's picture, and saves it with every swept number behind it. */
export function LineMenu({ root, picture, title }: LineMenuProps) {
  const isAsked = picture.hideGradient || picture.hideValues;
  return (
    <>
      <ZoomButtons root={root} picture={picture} />
      <PictureMenu
        root={root}
        title={title}
        summary={sentences(picture, '').trim()}
        table={isAsked ? null : () => tableOf(picture)}
      />
    </>
  );
}

function tableOf({ xs, spec, focus, others }: Picture): FigureTable {
  const shown = [focus, ...others].filter((trace) => !trace.hidden && trace.curve);
  return {
    head: [
      spec.input,
      ...shown.flatMap(({ id, pin }) => {
        const name = pin === null ? id : `${id} (${pin + 1})`;
        return [`${name} loss`, `${name} gradient`];
      }),
    ],
    rows: xs.map((x, i) => [
      x,
      ...shown.flatMap(({ curve }) => [curve?.loss[i] ?? NaN, curve?.gradient[i] ?? NaN]),
    ]),
  };
}
