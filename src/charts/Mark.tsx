import styles from './charts.module.css';

export type MarkShape = 'dot' | 'ring' | 'cross' | 'bracket-left' | 'bracket-right' | 'bar';

interface MarkProps {
  readonly shape: MarkShape;
  readonly x: number;
  readonly y: number;
  /** Radius of a dot or ring, half the height of a bracket, half the length of a bar. */
  readonly size: number;
  readonly className?: string | undefined;
}

/** Prediction = dot, target = ring, threshold = bracket, what is to be kept away = cross: told by ink and shape alone. */
export function Mark({ shape, x, y, size, className = '' }: MarkProps) {
  const lip = size * 0.55;
  switch (shape) {
    case 'dot':
    case 'ring':
      return <circle className={`${styles[shape]} ${className}`} cx={x} cy={y} r={size} />;
    case 'bar':
      return <path className={`${styles.bar} ${className}`} d={`M${x - size} ${y}h${size * 2}`} />;
    case 'cross': {
      const arm = size * 0.9;
      const d = `M${x - arm} ${y - arm}l${2 * arm} ${2 * arm}m0 ${-2 * arm}l${-2 * arm} ${2 * arm}`;
      return (
        <g className={className}>
          <path className={styles.crossEdge} d={d} />
          <path className={styles.cross} d={d} />
        </g>
      );
    }
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
