import { linear } from '../../../charts/linear';
import { LeftAxis } from '../../../charts/Axis';
import { printFixed, printNumber } from '../../../i18n/numbers';
import type { ScenesText } from '../../../i18n/scenes-text';
import { hintEms, ticksIn, type Box, type Domain } from '../classes/layout';
import panels from '../classes/Panels.module.css';
import { sumOf } from '../classes/row-numbers';
import { useDomain } from '../classes/useDomain';
import { fitting } from '../classes/words';
import styles from './Distributions.module.css';

interface TermsPanelProps {
  readonly text: ScenesText;
  readonly box: Box;
  readonly unit: number;
  readonly names: readonly string[];
  readonly pointwise: readonly number[];
  /** The divergence of the row. */
  readonly forward: number;
}

/** The terms one after the other, each from where the last ended, to their sum. */
export function TermsPanel({ text, box, unit, names, pointwise, forward }: TermsPanelProps) {
  const terms = pointwise.map((term) => (Number.isFinite(term) ? term : 0));
  const ends = terms.map((_, c) => sumOf(terms.slice(0, c + 1)));
  const [domain] = useDomain(domainOfTerms(ends), () => ends, 0.1);
  const hasAxis = box.x1 - box.x0 > 240 * unit;
  const left = box.x0 + (hasAxis ? 34 * unit : 0);
  const scale = linear(domain, [box.bottom - 32 * unit, box.top + 14 * unit]);
  const column = (box.x1 - left) / (terms.length + 1);
  const width = Math.min(28 * unit, column * 0.6);
  const middle = (c: number) => left + (c + 0.5) * column;
  const last = terms.length;
  return (
    <g>
      <text className={panels.lossHeading} x={box.x0} y={box.top - 18 * unit}>
        {text.divergence.terms}
        <tspan className={panels.hint} dx="0.7em">
          {fitting([text.divergence.termsHint], hintEms(box, unit) - 4)}
        </tspan>
      </text>
      <LeftAxis
        scale={scale}
        ticks={ticksIn(box.bottom - box.top, unit * 1.4)}
        print={(value) => (hasAxis ? printNumber(value, 3) : '')}
        x0={left}
        x1={box.x1}
      />
      {terms.map((term, c) => {
        const [from, to] = [scale((ends[c] ?? 0) - term), scale(ends[c] ?? 0)];
        return (
          <g key={c}>
            <rect
              className={term < 0 ? styles.negative : styles.positive}
              x={middle(c) - width / 2}
              width={width}
              y={Math.min(from, to)}
              height={Math.abs(to - from)}
            />
            <line
              className={panels.lead}
              x1={middle(c) + width / 2}
              x2={middle(c + 1) - width / 2}
              y1={to}
              y2={to}
            />
            <text
              className={panels.share}
              x={middle(c)}
              y={term < 0 ? to + 14 * unit : to - 8 * unit}
              textAnchor="middle"
            >
              {printSigned(pointwise[c] ?? NaN)}
            </text>
            <text className={panels.name} x={middle(c)} y={box.bottom} textAnchor="middle">
              {names[c]}
            </text>
          </g>
        );
      })}
      {Number.isFinite(forward) && (
        <rect
          className={styles.sum}
          x={middle(last) - width / 2}
          width={width}
          y={Math.min(scale(0), scale(forward))}
          height={Math.abs(scale(0) - scale(forward))}
        />
      )}
      <text
        className={panels.sumTotal}
        x={middle(last)}
        y={Math.min(scale(0), Number.isFinite(forward) ? scale(forward) : scale(0)) - 8 * unit}
        textAnchor="middle"
      >
        {printFixed(forward, 2)}
      </text>
      <text className={panels.name} x={middle(last)} y={box.bottom} textAnchor="middle">
        {text.divergence.sum}
      </text>
    </g>
  );
}

function domainOfTerms(ends: readonly number[]): Domain {
  return [
    Math.floor(Math.min(-0.1, ...ends) * 10) / 10,
    Math.ceil((Math.max(0.3, ...ends) + 0.1) * 10) / 10,
  ];
}

function printSigned(value: number): string {
  const text = printFixed(value, 2);
  return value > 0 && text !== '0.00' ? `+${text}` : text;
}
