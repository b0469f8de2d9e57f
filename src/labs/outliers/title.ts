import { printFixed } from '../../i18n/numbers';
import type { OutliersText } from '../../i18n/outliers-text';
import type { Fit } from '../../fits/problem';
import { contractOf } from '../../losses/index';
import { farPoints } from './far-points';
import { fitOf, fitsOf, type Answer } from './lab';
import { shareOf } from './location/tug';
import { decimalsFor, printPercent, printShort } from './print';

/** Below this share of the pulling, a point was let go of. */
const nothing = 5e-4;
/** From this share on it holds its own against all the others. */
const all = 0.495;

function nameOf(loss: string): string {
  return contractOf(loss)?.short ?? loss;
}

/** The sentence that states what is to be seen, from the numbers that are shown. */
export function titleOf(answer: Answer | null, words: OutliersText): string {
  const focus = answer && fitOf(answer, answer.scene.focus);
  if (!answer || !focus) return words.title.fitting;
  return answer.scene.model === 'location'
    ? locationTitle(answer, focus, words)
    : lineTitle(answer, focus, words);
}

function locationTitle(answer: Answer, focus: Fit, words: OutliersText): string {
  const { y } = answer.scene.points;
  const decimals = decimalsFor(y);
  const print = (value: number) => printShort(value, decimals);
  const [estimate = 0] = focus.params;
  const name = nameOf(focus.loss.loss);
  const far = farPoints(y);
  const mean = fitOf(answer, 'MSELoss');
  if (focus.interval && focus.interval[1] > focus.interval[0])
    return words.title.interval(name, print(focus.interval[0]), print(focus.interval[1]));
  if (far.length > 0 && mean) {
    const share = far.reduce((sum, i) => sum + shareOf(y, focus.points.pull, estimate, i), 0);
    const dragged = words.title.drags(far.length, print(mean.params[0] ?? 0));
    if (share >= all) return words.title.two(dragged, words.title.balances(far.length));
    if (share < nothing) return words.title.two(dragged, words.title.letsGo(name));
    const stands = words.title.stands(far.length, name, printPercent(share), print(estimate));
    return words.title.two(dragged, stands);
  }
  if (focus.minima.length > 1)
    return words.title.minima(name, focus.minima.length, print(estimate));
  const estimates = fitsOf(answer).map((fit) => fit.params[0] ?? 0);
  const [least, greatest] = [Math.min(...estimates), Math.max(...estimates)];
  if (print(least) === print(greatest)) return words.title.agree(estimates.length, print(estimate));
  return words.title.differ(print(least), print(greatest));
}

function lineTitle(answer: Answer, focus: Fit, words: OutliersText): string {
  const slopes = fitsOf(answer).map((fit) => fit.params[1] ?? 0);
  const [least, greatest] = [Math.min(...slopes), Math.max(...slopes)];
  const size = Math.max(...slopes.map(Math.abs));
  const decimals = Math.max(0, Math.min(6, 2 - Math.floor(Math.log10(size || 1))));
  const print = (value: number) => printFixed(value, decimals);
  const slope = print(focus.params[1] ?? 0);
  const name = nameOf(focus.loss.loss);
  const far = farPoints(answer.scene.points.x ?? []);
  const mean = fitOf(answer, 'MSELoss');
  if (greatest - least < 0.06 * size)
    return far.length > 0 ? words.title.leverage(far.length) : words.title.lineAgree(slope);
  const steepest = focus.points.psi.reduce((most, psi) => Math.max(most, Math.abs(psi)), 0);
  const released = focus.points.psi.filter(
    (psi, i) => Math.abs(psi) < 1e-4 * steepest && (focus.points.rho[i] ?? 0) > 1e-3,
  ).length;
  const said =
    released > 0
      ? words.title.lineLetsGo(name, released, slope)
      : words.title.lineStands(name, slope);
  if (!mean || focus === mean) return words.title.slope(print((mean ?? focus).params[1] ?? 0));
  return words.title.two(words.title.slope(print(mean.params[1] ?? 0)), said);
}
