/** A path straight from point to point; empty without any. d3-shape would bring 3 kB for it. */
export function polyline(points: readonly (readonly [number, number])[]): string {
  if (points.length === 0) return '';
  return `M${points.map(([x, y]) => `${round(x)},${round(y)}`).join('L')}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
