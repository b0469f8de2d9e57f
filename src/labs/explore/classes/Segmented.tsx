import styles from './Toolbar.module.css';

interface SegmentedProps<T extends string | number> {
  readonly label: string;
  readonly options: readonly {
    readonly value: T;
    readonly label: string;
    /** Said after the label where the choice runs and is wrong. */
    readonly wrong?: string | undefined;
  }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** A few choices side by side, one of them on: radio buttons, so arrows walk them. */
export function Segmented<T extends string | number>(props: SegmentedProps<T>) {
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{props.label}</legend>
      <span className={styles.segments}>
        {props.options.map(({ value, label, wrong }) => (
          <label key={value} className={styles.segment}>
            <input
              type="radio"
              name={props.label}
              checked={value === props.value}
              onChange={() => {
                props.onChange(value);
              }}
            />
            <span className={wrong === undefined ? undefined : styles.hatched} title={wrong}>
              {wrong !== undefined && <span aria-hidden="true">≠ </span>}
              {label}
              {wrong !== undefined && <span className={styles.unseen}>, {wrong}</span>}
            </span>
          </label>
        ))}
      </span>
    </fieldset>
  );
}
