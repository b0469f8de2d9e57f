/** Where the square plane and the strip beside or below it stand, in pixels of the picture. */
export interface PlaneLayout {
  readonly beside: boolean;
  /** Side of the square, its left edge and its top. */
  readonly side: number;
  readonly left: number;
  readonly top: number;
  /** Width that is left for the strip. */
  readonly strip: number;
  /** Height of the drawing that holds the plane with its axes. */
  readonly height: number;
}

/** Least width that a strip beside the plane needs. */
const leastStrip = 250;
const gap = 40;

/**
 * A square as large as the picture allows. The strip goes to its right where there is room, else below. `unit` is how much
 * larger than plain the theme writes, `viewport` the height of the window: a plane above its strip leaves the strip in sight.
 */
export function planeLayout(
  width: number,
  height: number,
  unit: number,
  viewport: number,
): PlaneLayout {
  const left = Math.round(34 * unit);
  const top = Math.round(12 + 14 * unit);
  const bottom = Math.round(40 * unit);
  const roomy = height - top - bottom;
  const least = Math.round(leastStrip * Math.min(unit, 1.4));
  const beside = width - left - gap - least >= 300;
  const widest = beside ? width - left - gap - least : width - left - 8;
  const tallest = beside ? Math.max(roomy, 280) : Math.max(280, viewport * 0.58);
  const side = Math.max(200, Math.round(Math.min(widest, tallest)));
  return {
    beside,
    side,
    left,
    top,
    strip: beside ? Math.min(width - left - side - gap, Math.round(420 * unit)) : width,
    height: top + side + bottom,
  };
}
