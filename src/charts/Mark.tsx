import styles from './charts.module.css';

export type MarkShape = 'dot' | 'ring' | 'bracket-left' | 'bracket-right' | 'bar';

interface MarkProps {
  readonly shape: MarkShape;
  readonly x: number;
  readonly y: number;
  /** Radius of a dot or ring, half the height of a bracket, half the length of a bar. */
  readonly size: number;
  readonly className?: string | undefined;
}

/** Prediction = dot, target = ring, threshold = bracket: told by ink and shape alone. */
export function Mark({ shape, x, y, size, className = '' }: MarkProps) {
  const lip = size * 0.55;
  switch (shape) {
    case 'dot':
    case 'ring':
      return <circle className={`${styles[shape]} ${className}`} cx={x} cy={y} r={size} />;
    case 'bar':
      return <path className={`${styles.bar} ${className}`} d={`M${x - size} ${y}h${size * 2}`} />;
    default: {
      const side = shape === 'bracket-left' ? 1 : -1;
      return (
        <path
          className={`${styles.bracket} ${className}`}
          d={`M${x + side * lip} ${y - size}h${-side * lip}v${size * 2}h${side * lip}`}
        />
      );
    }
  }
}
