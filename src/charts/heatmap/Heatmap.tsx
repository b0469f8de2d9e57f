import { useEffect, useRef } from 'react';
import { colourRamp, gridPixels, type RampKind } from './colour-ramp';
import styles from './Heatmap.module.css';
import { useDarkPaper } from './useDarkPaper';

interface HeatmapProps {
  /** Row-major from the top left; null before the first answer. */
  readonly values: ArrayLike<number> | null;
  readonly columns: number;
  readonly rows: number;
  /** The values at the two ends of the colours. */
  readonly domain: readonly [number, number];
  readonly kind?: RampKind;
  /** Size on screen in CSS pixels: the outer samples lie on its edges. */
  readonly width: number;
  readonly height: number;
}

/** A grid of values as colour. Decoration for a screen reader: say the values elsewhere. */
export function Heatmap(props: HeatmapProps) {
  const { values, columns, rows, width, height, kind = 'surface' } = props;
  const [low, high] = props.domain;
  const canvas = useRef<HTMLCanvasElement>(null);
  const dark = useDarkPaper();
  useEffect(() => {
    if (!canvas.current || width <= 0 || height <= 0) return;
    const pixels = values && gridPixels(values, [low, high], colourRamp(kind, dark));
    paint(canvas.current, pixels, { columns, rows, width, height });
  }, [values, columns, rows, low, high, kind, dark, width, height]);
  return (
    <canvas ref={canvas} className={styles.heatmap} style={{ width, height }} aria-hidden="true" />
  );
}

interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly width: number;
  readonly height: number;
}

function paint(
  canvas: HTMLCanvasElement,
  pixels: Uint8ClampedArray<ArrayBuffer> | null,
  { columns, rows, width, height }: Grid,
) {
  canvas.width = Math.round(width * devicePixelRatio);
  canvas.height = Math.round(height * devicePixelRatio);
  const screen = canvas.getContext('2d');
  const small = document.createElement('canvas');
  small.width = columns;
  small.height = rows;
  const context = small.getContext('2d');
  if (!screen || !context || !pixels) return;
  context.putImageData(new ImageData(pixels, columns, rows), 0, 0);
  // A sample is the middle of its pixel, so the outer half of the outer pixels lies beyond the edge.
  const cellWidth = canvas.width / (columns - 1);
  const cellHeight = canvas.height / (rows - 1);
  screen.imageSmoothingQuality = 'high';
  screen.drawImage(small, -cellWidth / 2, -cellHeight / 2, columns * cellWidth, rows * cellHeight);
}
