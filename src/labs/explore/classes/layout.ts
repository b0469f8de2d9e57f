/** A panel's frame in pixels of the drawing. */
export interface Box {
  readonly x0: number;
  readonly x1: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where everything stands in a picture of classes. */
export interface Layout {
  readonly logits: Box;
  readonly shares: Box;
  /** The right half; null where there is no room for it. */
  readonly aside: { readonly upper: Box; readonly lower: Box } | null;
  /** The middle of each class's column. */
  readonly columns: readonly number[];
  readonly barWidth: number;
  readonly columnWidth: number;
  /** Distance from a column's middle to its arrow. */
  readonly arrow: number;
  /** Whether a column has room for a number on each side of its bar. */
  readonly roomy: boolean;
  /** Whether there is so little height that one line must do under the columns. */
  readonly isLow: boolean;
}

/** Height over the upper panel for its heading, between the panels, under the lower one for the classes, and for their pulls. */
const room = { above: 30, between: 46, below: 50, pulls: 18 };
const lowRoom = { above: 26, between: 40, below: 26, pulls: 0 };
/** Under this height the classes are one line and the pulls have no numbers. */
const lowHeight = 330;
/** Gradient 1 and probability 1, at most: both panels share it. */
const mostShare = 190;

/** Lays two panels on shared columns, and beside them, where it is wide enough, two more. */
export function layoutOf(
  size: { readonly width: number; readonly height: number },
  unit: number,
  classes: number,
): Layout {
  const isWide = size.width >= 620 * Math.sqrt(unit);
  const left = (isWide ? 44 : 34) * unit;
  const split = isWide ? size.width * 0.64 : size.width;
  const right = size.width >= 480 * unit ? 40 * unit : 0;
  const roomOfColumn = (split - left - right) / Math.max(classes, 1);
  const roomy = roomOfColumn >= 116 * unit;
  const isLow = size.height < lowHeight * unit;
  const { above, between, below, pulls } = isLow ? lowRoom : room;
  const foot = roomy ? below : below + pulls;
  const free = Math.max(150, size.height - (above + between + foot) * unit);
  const share = Math.min(mostShare * unit, free * 0.42);
  const logits = { x0: left, x1: split, top: above * unit, bottom: above * unit + free - share };
  const lowerTop = logits.bottom + between * unit;
  const shares = { x0: left, x1: split, top: lowerTop, bottom: lowerTop + share };
  const asideLeft = split + 44 * unit;
  const barWidth = Math.min(28 * unit, roomOfColumn * 0.3);
  return {
    logits,
    shares,
    aside: isWide
      ? {
          upper: { ...logits, x0: asideLeft, x1: size.width - 8 },
          lower: { ...shares, x0: asideLeft, x1: size.width - 8 },
        }
      : null,
    columns: Array.from({ length: classes }, (_, c) => left + (c + 0.5) * roomOfColumn),
    barWidth,
    columnWidth: roomOfColumn,
    arrow: barWidth / 2 + Math.min(13 * unit, roomOfColumn * 0.14),
    roomy: roomy && !isLow,
    isLow,
  };
}

/** Range of an axis. */
export type Domain = readonly [number, number];

const halves = 0.5;

/** The axis that shows all values with some air, on halves. */
export function domainOf(values: readonly number[]): Domain {
  const finite = values.filter(Number.isFinite);
  const low = Math.min(0, ...finite) - 0.7;
  const high = Math.max(1, ...finite) + 1;
  return [Math.floor(low / halves) * halves, Math.ceil(high / halves) * halves];
}

/** The axis widened as little as shows all values; the same object where they are inside; ends stand on the grain. */
export function widened(domain: Domain, values: readonly number[], grain: number): Domain {
  const finite = values.filter(Number.isFinite);
  const low = Math.min(domain[0], ...finite);
  const high = Math.max(domain[1], ...finite);
  if (low === domain[0] && high === domain[1]) return domain;
  return [round(Math.floor(low / grain) * grain), round(Math.ceil(high / grain) * grain)];
}

/** Free of the dust of binary fractions. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}

/** How far an arrow's tip may stand over its panel before the axis must make room. */
const overshoot = 10;

/**
 * The ends that an axis must reach for a bar's arrow to stay near its panel: `length` pixels from `value`, up for positive. The longer the axis,
 * the more of it the same pixels cover, hence the division.
 */
export function reachOfArrow(
  value: number,
  length: number,
  domain: Domain,
  height: number,
  unit: number,
): number {
  const share = (Math.abs(length) - overshoot * unit) / height;
  if (!(share > 0) || !Number.isFinite(value)) return value;
  const opposite = length > 0 ? domain[0] : domain[1];
  // An arrow longer than the panel cannot be made to fit.
  return (value - Math.min(share, 0.8) * opposite) / (1 - Math.min(share, 0.8));
}

/** How many ticks a height has room for. */
export function ticksIn(height: number, unit: number): number {
  return Math.max(2, Math.min(6, Math.round(height / (34 * unit))));
}

/** Ems beside a panel's one-word heading. */
export function hintEms(box: Box, unit: number): number {
  return (box.x1 - box.x0) / (13 * unit) - 5;
}

/** Decimals of a number over a column, so that neighbours do not touch. */
export function decimalsIn(columnWidth: number, unit: number): 1 | 2 {
  return columnWidth >= 38 * unit ? 2 : 1;
}

/** Half the width of a handle's target: a finger's, or as much as its column has. */
export function reachIn(columnWidth: number): number {
  return Math.min(22, columnWidth / 2);
}
