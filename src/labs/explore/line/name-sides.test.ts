import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { nameSides } from './name-sides';

const edges = { left: 50, right: 880, gap: 8 };
const name = (at: number, width: number) => ({ at, width });

const box = (placed: { x: number; anchor: string } | null, width: number) => {
  const from = placed?.anchor === 'end' ? placed.x - width : (placed?.x ?? 0);
  return [from, from + width] as const;
};

it('puts both names right of their marks while there is room', () => {
  const { prediction, target } = nameSides(name(600, 90), name(330, 60), edges);
  expect([prediction.anchor, target?.anchor]).toEqual(['start', 'start']);
});

it('turns the left name round when the marks come close', () => {
  const { prediction, target } = nameSides(name(350, 90), name(330, 60), edges);
  expect([prediction.anchor, target?.anchor]).toEqual(['start', 'end']);
  const swapped = nameSides(name(330, 90), name(350, 60), edges);
  expect([swapped.prediction.anchor, swapped.target?.anchor]).toEqual(['end', 'start']);
});

it('never lets two names overlap', () => {
  const at = fc.double({ min: 50, max: 776, noNaN: true });
  fc.assert(
    fc.property(at, at, (a, b) => {
      const places = nameSides(name(a, 90), name(b, 60), edges);
      const [p, t] = [box(places.prediction, 90), box(places.target, 60)];
      expect(p[1] <= t[0] || t[1] <= p[0]).toBe(true);
    }),
  );
});
