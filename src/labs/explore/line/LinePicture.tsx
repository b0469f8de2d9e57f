import { lazy, Suspense, useRef, useState } from 'react';
import { pageQuiet } from '../../../charts/page-quiet';
import { useSize } from '../../../charts/useSize';
import { useUnit } from '../../../charts/useUnit';
import { StageTitle } from '../StageTitle';
import { Description } from './Description';
import { Drawing } from './Drawing';
import { leastHeight } from './layout';
import styles from './line.module.css';
import { SampledTable } from './SampledTable';
import { useMoves } from './useMoves';
import { usePicture } from './usePicture';
import { useTitle } from './useTitle';
import { ViewButton } from './ViewButton';
import { Readout } from './Walk';

const Blanks = lazy(async () => ({ default: (await import('./Blanks')).Blanks }));
const LineMenu = lazy(async () => {
  await pageQuiet();
  return { default: (await import('./LineMenu')).LineMenu };
});

/** The picture of a loss with one scalar prediction: loss above gradient, the pulls in lanes between. */
export function LinePicture() {
  const stage = useRef<HTMLDivElement>(null);
  const size = useSize(stage);
  const picture = usePicture(size);
  const moves = useMoves(picture);
  const [walked, setWalked] = useState<number | null>(null);
  const { title, caption, verbatim } = useTitle(picture);
  const unit = useUnit();
  const hides = picture?.hideGradient || picture?.others.some(({ hidden }) => hidden);
  const least = leastHeight(picture?.others.length ?? 2, unit);
  return (
    <div className={styles.picture}>
      <StageTitle title={title} keepsCaption={verbatim}>
        {picture && walked !== null ? (
          <Readout picture={picture} at={walked} />
        ) : (
          <span className={verbatim ? styles.message : undefined}>{caption}</span>
        )}
      </StageTitle>
      <div
        ref={stage}
        className={styles.stage}
        data-dimmed={verbatim || undefined}
        style={{ minHeight: least }}
      >
        {picture && moves && (
          <>
            <Drawing picture={picture} moves={moves} walked={walked} onWalk={setWalked} />
            {hides && (
              <Suspense>
                <Blanks picture={picture} />
              </Suspense>
            )}
            <div className={styles.offers}>
              <Suspense fallback={<span className={styles.menuRoom} />}>
                <LineMenu root={stage} picture={picture} title={title} />
              </Suspense>
              <ViewButton picture={picture} moves={moves} />
              <SampledTable picture={picture} moves={moves} />
            </div>
          </>
        )}
      </div>
      {picture && <Description picture={picture} title={title} />}
    </div>
  );
}
