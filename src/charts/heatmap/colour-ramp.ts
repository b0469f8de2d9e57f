import { cividis, purpleOrange, type Rgb } from './palettes';

/** `surface` for a quantity from 0 up, `signed` for one with a zero in the middle. */
export type RampKind = 'surface' | 'signed';

/** RGBA bytes of 256 steps from the lowest value to the highest. */
export type Ramp = Uint8ClampedArray<ArrayBuffer>;

const steps = 256;

/** How opaque the far end of a ramp is: the marks above it stay readable and the paper shows through. */
const strongest = { light: 0.62, dark: 0.7 };

/** Share of cividis that is used: its yellow end on paper, its navy end on black, so zero always sits next to the paper. */
function surfaceColour(t: number, dark: boolean): Rgb {
  return cividis(dark ? 0.15 + 0.85 * t : 1 - 0.9 * t);
}

/**
 * A ramp that starts as the bare paper and departs from it: what is zero is left blank, in light and dark alike, and a
 * greater value always stands out more.
 */
export function colourRamp(kind: RampKind, dark: boolean): Ramp {
  const bytes: Ramp = new Uint8ClampedArray(steps * 4);
  const alpha = dark ? strongest.dark : strongest.light;
  for (let i = 0; i < steps; i++) {
    const t = i / (steps - 1);
    const strength = kind === 'signed' ? Math.abs(2 * t - 1) : t;
    const colour = kind === 'signed' ? purpleOrange(t) : surfaceColour(t, dark);
    bytes.set(colour, i * 4);
    bytes[i * 4 + 3] = Math.round(255 * alpha * Math.min(1, 0.12 * Math.sign(strength) + strength));
  }
  return bytes;
}

/** The pixels of a grid: NaN is transparent, values beyond the ends take the end's colour. */
export function gridPixels(
  values: ArrayLike<number>,
  domain: readonly [number, number],
  ramp: Ramp,
): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(values.length * 4);
  const [low, high] = domain;
  const scale = high > low ? (steps - 1) / (high - low) : 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? NaN;
    if (Number.isNaN(value)) continue;
    const step = Math.max(0, Math.min(steps - 1, Math.round((value - low) * scale)));
    pixels.set(ramp.subarray(step * 4, step * 4 + 4), i * 4);
  }
  return pixels;
}
