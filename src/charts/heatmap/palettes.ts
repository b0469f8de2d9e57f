/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [number, number, number];

/**
 * Cividis, even in lightness and the same to every kind of colour vision: the polynomial by Jamie Nuñez that d3 uses.
 * d3-scale-chromatic is one file of which nothing can be shaken off: 9 kB for these six lines.
 */
export function cividis(t: number): Rgb {
  const [red, green, blue] = [
    -4.54 - t * (35.34 - t * (2381.73 - t * (6402.7 - t * (7024.72 - t * 2710.57)))),
    32.49 + t * (170.73 + t * (52.82 - t * (131.46 - t * (176.58 - t * 67.37)))),
    81.24 + t * (442.36 - t * (2482.43 - t * (6167.24 - t * (6614.94 - t * 2475.67)))),
  ];
  return [Math.max(0, red), green, blue];
}

/** ColorBrewer's PuOr in eleven classes: purple below zero, orange above. */
const puOr = [
  0x2d004b, 0x542788, 0x8073ac, 0xb2abd2, 0xd8daeb, 0xf7f7f7, 0xfee0b6, 0xfdb863, 0xe08214,
  0xb35806, 0x7f3b08,
];

/** Purple at 0, nearly white in the middle, orange at 1; straight between the classes. */
export function purpleOrange(t: number): Rgb {
  const place = Math.max(0, Math.min(1, t)) * (puOr.length - 1);
  const below = Math.min(Math.floor(place), puOr.length - 2);
  const share = place - below;
  const channel = (shift: number) => {
    const [from, to] = [(puOr[below] ?? 0) >> shift, (puOr[below + 1] ?? 0) >> shift];
    return (from & 255) * (1 - share) + (to & 255) * share;
  };
  return [channel(16), channel(8), channel(0)];
}
