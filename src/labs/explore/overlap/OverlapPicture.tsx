import { useRef, useState } from 'react';
import { useSize } from '../../../charts/useSize';
import { useLanguage } from '../../../i18n/language';
import { useMatrixText } from '../../../i18n/matrix-text';
import { printFixed, printNumber } from '../../../i18n/numbers';
import { useHidden } from '../../../scene/hidden';
import { CopyNumber } from '../../../take/CopyNumber';
import { PictureMenu } from '../figure/PictureMenu';
import { useFocus } from '../focus';
import plane from '../plane/plane.module.css';
import { Spoken } from '../plane/Spoken';
import { ValueTable } from '../plane/ValueTable';
import { StageTitle } from '../StageTitle';
import styles from './overlap.module.css';
import { overlapNumbers, pixelsOf } from './pixels';
import { PixelBars } from './PixelBars';

/** The picture of a loss that looks at a whole mask: pixels as bars, the overlap filled. */
export function OverlapPicture() {
  const { scene, contract, prose, unreduced, numbersOf } = useFocus();
  const spec = contract.scene;
  const input = contract.inputs[0];
  if (spec.kind !== 'overlap' || !input) throw new Error(`${contract.id} has no mask`);
  const words = useMatrixText();
  const text = words.overlap;
  const language = useLanguage();
  const room = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(room);
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const noValues = useHidden('values');
  const noGradient = useHidden('gradient');
  const pixels = pixelsOf(scene, spec.input, spec.target);
  const numbers = overlapNumbers(numbersOf, spec.input, unreduced);
  const title =
    noValues || noGradient
      ? text.question
      : unreduced?.kind === 'raises'
        ? words.raises(unreduced.raised.type)
        : numbers
          ? text.title(`${printFixed((1 - numbers.loss) * 100, 1)} %`, printFixed(numbers.loss, 3))
          : words.waiting;
  const name = prose?.arguments[spec.input]?.[language] ?? spec.input;
  const head = text.head;
  const rows = pixels.map(({ value, mask }, i) => [
    i,
    value,
    numbers?.shares[i] ?? NaN,
    mask,
    -(numbers?.gradients[i] ?? NaN),
  ]);
  return (
    <div className={plane.picture}>
      <StageTitle title={title}>
        {unreduced?.kind === 'raises' ? <code>{unreduced.raised.message}</code> : text.caption}
      </StageTitle>
      <div className={plane.fill} ref={room}>
        <div className={plane.beside}>
          {width > 0 && (
            <PixelBars
              width={width - 16}
              height={Math.max(320, Math.min(height, 520))}
              input={input}
              target={spec.target}
              pixels={pixels}
              numbers={numbers}
              fromLogits={scene.params['from_logits'] !== false}
              name={name}
              tools={{ root: room, slot }}
            />
          )}
        </div>
      </div>
      {numbers && !noValues && (
        <>
          <p className={styles.legend}>
            <span className={styles.key} />
            {text.both} <CopyNumber>{printNumber(numbers.overlap, 4)}</CopyNumber> · {text.covered}{' '}
            <CopyNumber>{printNumber(numbers.total, 4)}</CopyNumber>. {!noGradient && text.pulls}
          </p>
          <ValueTable
            title={text.tableTitle}
            head={[head.pixel, head.value, head.share, head.mask, head.pull]}
            rows={rows.map((row) => row.map((cell) => printNumber(cell, 4)))}
          />
          <div className={plane.save}>
            <span ref={setSlot} />
            <PictureMenu
              root={room}
              title={title}
              summary=""
              table={() => ({ head: ['pixel', 'input', 'probability', 'mask', 'pull'], rows })}
            />
          </div>
          <Spoken summary={title} />
        </>
      )}
    </div>
  );
}
