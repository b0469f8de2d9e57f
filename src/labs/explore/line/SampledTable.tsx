import { lazy, Suspense, useState } from 'react';
import styles from './line.module.css';
import type { Moves } from './useMoves';
import type { Picture } from './usePicture';

const SampledSheet = lazy(async () => ({
  default: (await import('./SampledSheet')).SampledSheet,
}));

interface SampledTableProps {
  readonly picture: Picture;
  readonly moves: Moves;
}

/** The picture as a table: swept numbers at the axis's ticks, each row a way to move the prediction there. */
export function SampledTable({ picture, moves }: SampledTableProps) {
  const [open, setOpen] = useState(false);
  return (
    <details
      className={styles.table}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>{picture.text.table.open}</summary>
      {open && (
        <Suspense>
          <SampledSheet picture={picture} moves={moves} />
        </Suspense>
      )}
    </details>
  );
}
