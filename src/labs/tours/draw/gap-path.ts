import { places, runs, type Drawn } from './drawn';

interface Frame {
  readonly x: (place: number) => number;
  readonly y: (height: number) => number;
  readonly top: number;
  readonly bottom: number;
}

/** The area between a drawn curve and the true one, whose heights are evenly spaced over the same places; cut at the frame. */
export function gapPath(drawn: Drawn, truth: readonly number[], frame: Frame): string {
  const step = (truth.length - 1) / (places - 1);
  const point = (place: number, height: number) => {
    const y = Math.min(frame.bottom, Math.max(frame.top, frame.y(height)));
    return `${frame.x(place).toFixed(2)} ${y.toFixed(2)}`;
  };
  const areas = runs(drawn).map((run) => {
    const [first = 0, last = 0] = [run[0], run.at(-1)];
    const there = run.map((place) => point(place, drawn[place] ?? 0));
    const back: string[] = [];
    for (let i = Math.round(last * step); i >= first * step; i--) {
      const height = truth[i] ?? Number.NaN;
      if (Number.isFinite(height)) back.push(point(i / step, height));
    }
    return back.length > 1 && there.length > 1 ? `M${[...there, ...back].join('L')}Z` : '';
  });
  return areas.join('');
}
