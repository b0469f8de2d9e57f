import { Grip } from '../../../charts/Grip';
import { Handle } from '../../../charts/Handle';
import { Mark } from '../../../charts/Mark';
import { useLanguage } from '../../../i18n/language';
import { printNumber } from '../../../i18n/numbers';
import { useText } from '../../../i18n/text';
import { useFocus } from '../focus';
import { bracketsOf } from './thresholds';
import type { Moves } from './useMoves';
import type { Picture } from './usePicture';
import { stateOf } from './traces';

/** Thresholds as brackets on their lanes. Of a pair that moves together the last is the slider, the first is for pointers alone. */
export function Brackets({ picture, moves }: { readonly picture: Picture; readonly moves: Moves }) {
  const { layout, focus, others, x, spec, element } = picture;
  const { prose } = useFocus();
  const language = useLanguage();
  const { bracketOf } = useText().panels.controls;
  const lanes = [
    { trace: focus, y: (layout.lane.top + layout.lane.bottom) / 2 },
    ...others.map((trace, i) => ({ trace, y: layout.pinLanes[i] ?? 0 })),
  ];
  return lanes.flatMap(({ trace, y }) => {
    if (trace.hidden) return [];
    const brackets = bracketsOf(trace.id, stateOf(trace, spec, element));
    return brackets.map((bracket, i) => {
      const px = x(bracket.at);
      if (px < layout.left || px > layout.right) return null;
      const { parameter } = bracket;
      const own = prose?.parameters[parameter]?.[language];
      const label = trace.pin === null ? own : bracketOf(trace.short);
      const shape =
        bracket.side === 'left' ? ('bracket-left' as const) : ('bracket-right' as const);
      const common = {
        ...bracket,
        axis: 'x' as const,
        x: px,
        y,
        toValue: (at: number) => bracket.toValue(x.invert(at)),
        onChange: (value: number, gesture: string) => {
          moves.moveParameter(trace.pin, parameter, value, gesture);
        },
      };
      const size = trace.pin === null ? 12 : 8;
      const paired = brackets.slice(i + 1).some((other) => other.parameter === parameter);
      const key = `${trace.key} ${i}`;
      if (paired)
        return (
          <g key={key}>
            <Mark shape={shape} x={px} y={y} size={size * layout.unit} />
            <Grip {...common} />
          </g>
        );
      return (
        <Handle
          key={key}
          {...common}
          label={label === undefined ? parameter : `${parameter}, ${label}`}
          valueText={printNumber(bracket.value)}
          shape={shape}
          size={size}
        />
      );
    });
  });
}
