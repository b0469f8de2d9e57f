import { useText } from '../../../i18n/text';
import { useFocus } from '../focus';
import { lineSpecOf } from './element';
import { readingsOf } from './readings';
import { titleOf } from './title';
import type { Picture } from './usePicture';

interface StageWords {
  readonly title: string;
  readonly caption: string;
  /** Whether the caption is PyTorch's own message. */
  readonly verbatim: boolean;
}

/** The sentence over the picture and the line under it: what is seen, or what PyTorch raised. */
export function useTitle(picture: Picture | null): StageWords {
  const text = useText().line;
  const focus = useFocus();
  const spec = lineSpecOf(focus.contract);
  const caption = spec.ring === 'label' ? text.captionLabel : text.caption;
  const answer = focus.unreduced;
  if (answer?.kind === 'raises')
    return {
      title: text.title.raises(answer.raised.type),
      caption: answer.raised.message,
      verbatim: true,
    };
  if (answer?.kind === 'failed')
    return { title: text.title.failed(), caption: answer.detail, verbatim: true };
  const readings = readingsOf(focus, spec);
  if (!readings) return { title: focus.contract.short, caption, verbatim: false };
  const pinned = readings.scene.pins.flatMap((pin) => {
    const one = readings.pinned.find((reading) => reading?.id === pin.loss);
    const hidden = picture?.others.some((trace) => trace.id === pin.loss && trace.hidden) ?? true;
    return one && !hidden ? [one] : [];
  });
  const title = titleOf(
    {
      contract: focus.contract,
      spec,
      readings,
      shown: pinned,
      onKink: picture?.onKink ?? false,
      asks: (picture?.hideGradient ?? false) || (picture?.hideValues ?? false),
    },
    text,
  );
  return { title, caption, verbatim: false };
}
