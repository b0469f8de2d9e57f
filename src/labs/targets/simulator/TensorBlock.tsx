import { useSimulatorText } from '../../../i18n/targets-text';
import type { LossContract } from '../../../losses/contract';
import { useTargets } from '../../../scene/targets-store';
import type { InspectedTensor } from '../../../targets/inspect';
import type { CodeVerdict } from '../../../targets/run-code';
import { isFloating, sizeOf, type Dtype, type TensorData } from '../../../tensors/tensor';
import { Cells } from './Cells';
import { dimensionsOf } from './dimensions';
import { dtypes, resizeColumns, resizeRows, setDtype } from './edit-tensor';
import { ExpressionField } from './ExpressionField';
import styles from './tensor.module.css';
import { writeExpression, writeTensor } from './write-tensor';

interface TensorBlockProps {
  readonly code: string;
  readonly view: InspectedTensor;
  readonly contract: LossContract | undefined;
  /** The call's first tensor. */
  readonly input: TensorData | undefined;
  readonly verdict: CodeVerdict;
}

/** One tensor: dtype, named dimensions, cells, and the expression it comes from, all to be edited. */
export function TensorBlock({ code, view, contract, input, verdict }: TensorBlockProps) {
  const words = useSimulatorText();
  const setCode = useTargets((state) => state.setCode);
  const { name, argument, tensor, requiresGrad, expression, isPassed } = view;
  const { dtype, shape, data } = tensor;
  const size = sizeOf(shape);
  const isWhole = size === data.length;
  const isEditable = expression !== null && isWhole;
  const names = dimensionsOf(argument, tensor, contract, input);
  const write = (next: TensorData, gesture?: string) => {
    setCode(writeTensor(code, name, next, requiresGrad && isFloating(next.dtype)), gesture);
  };
  return (
    <div className={styles.block}>
      <div className={styles.head}>
        <code className={styles.name}>{name}</code>
        {argument !== null && argument !== name && <span>= {argument}</span>}
        {isEditable ? (
          <select
            className={styles.dtype}
            aria-label={words.dtype(name)}
            value={dtype}
            onChange={(event) => {
              write(setDtype(tensor, event.target.value as Dtype));
            }}
          >
            {(dtypes as readonly string[]).includes(dtype) ? null : <option>{dtype}</option>}
            {dtypes.map((option) => (
              <option key={option}>{option}</option>
            ))}
          </select>
        ) : (
          <span>{dtype}</span>
        )}
        <span>
          · {names ? `(${names.join(', ')}${names.length === 1 ? ',' : ''}) = ` : ''}(
          {shape.join(', ')}
          {shape.length === 1 ? ',' : ''})
        </span>
        {isPassed && <span>· {words.passed}</span>}
        {requiresGrad && !isPassed && <span className={styles.grad}>{words.requiresGrad}</span>}
      </div>
      {size === 0 && <p className={styles.note}>∅ {words.emptyTensor}</p>}
      {size > 0 &&
        (isWhole ? (
          <Cells
            name={name}
            tensor={tensor}
            dimensions={names}
            editable={isEditable}
            verdict={verdict}
            argument={argument}
            onChange={write}
          />
        ) : (
          <p className={styles.note}>{words.shown(size.toLocaleString('en'))}</p>
        ))}
      {isEditable && shape.length > 0 && (
        <div className={styles.sizes}>
          <Steps
            label={words.rows}
            less={words.removeRow(name)}
            more={words.addRow(name)}
            onStep={(by) => {
              write(resizeRows(tensor, by));
            }}
          />
          {shape.length > 1 && (
            <Steps
              label={words.columns}
              less={words.removeColumn(name)}
              more={words.addColumn(name)}
              onStep={(by) => {
                write(resizeColumns(tensor, by));
              }}
            />
          )}
        </div>
      )}
      {expression !== null && (
        <ExpressionField
          name={name}
          expression={expression}
          requiresGrad={requiresGrad}
          onChange={(text, gesture) => {
            setCode(writeExpression(code, name, text), gesture);
          }}
        />
      )}
    </div>
  );
}

interface StepsProps {
  readonly label: string;
  readonly less: string;
  readonly more: string;
  readonly onStep: (by: 1 | -1) => void;
}

function Steps({ label, less, more, onStep }: StepsProps) {
  return (
    <span className={styles.steps}>
      {label}
      <button
        type="button"
        aria-label={less}
        onClick={() => {
          onStep(-1);
        }}
      >
        −
      </button>
      <button
        type="button"
        aria-label={more}
        onClick={() => {
          onStep(1);
        }}
      >
        +
      </button>
    </span>
  );
}
