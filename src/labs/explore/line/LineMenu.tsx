import type { RefObject } from 'react';
import type { FigureTable } from '../../../charts/export/csv';
import { PictureMenu } from '../figure/PictureMenu';
import { sentences } from './Description';
import type { Picture } from './usePicture';
import { ZoomButtons } from '../figure/ZoomButtons';
import { panView, zoomView } from './zoom';

interface LineMenuProps {
  readonly root: RefObject<Element | null>;
  readonly picture: Picture;
  readonly title: string;
}

/** Zooms the axes of the line's picture, and saves it with every swept number behind it. */
export function LineMenu({ root, picture, title }: LineMenuProps) {
  const { spec, view, x, element } = picture;
  const isAsked = picture.hideGradient || picture.hideValues;
  return (
    <>
      <ZoomButtons
        root={root}
        axes={{
          zoom: (factor, at) =>
            zoomView(spec, view, factor, at ? x.invert(at[0]) : element.prediction),
          pan: (right) => panView(spec, view, right),
        }}
      />
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
