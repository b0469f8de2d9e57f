import { Fragment, useEffect, useMemo, useRef } from 'react';
import { dashOf } from '../../charts/dashes';
import { useCatalogueText } from '../../i18n/catalogue-text';
import { useText } from '../../i18n/text';
import type { LossContract } from '../../losses/contract';
import { contractOf, contracts } from '../../losses/index';
import { addPin, canPin, mostPins, removePin } from '../../scene/pins';
import { useScene, useSceneStore } from '../../scene/store-context';
import { setLoss } from '../../scene/switch-loss';
import frame from './Explore.module.css';
import styles from './Rail.module.css';
import { Thumbnail } from './thumbnails/Thumbnail';
import { useThumbnails, type ThumbnailCurve } from './thumbnails/useThumbnails';
import { useSeen } from './useSeen';

const families = ['regression', 'classification', 'ranking'] as const;

/** Every loss by family: a click gives it the focus, its toggle lays it over the picture. */
export function Rail() {
  const { shell } = useText();
  const catalogue = useCatalogueText();
  const loss = useScene((state) => state.scene.loss);
  const rail = useRef<HTMLElement>(null);
  const seen = useSeen(rail);
  const wanted = useMemo(() => contracts.filter(({ id }) => seen.has(id)), [seen]);
  const thumbnails = useThumbnails(wanted);
  useEffect(() => {
    const list = rail.current;
    const item = list?.querySelector(`[href="#/explore/${loss}"]`);
    if (list && item) showWithin(list, item);
  }, [loss]);
  return (
    <nav ref={rail} className={`${frame.rail} ${styles.rail}`} aria-label={shell.allLosses}>
      <a className={styles.all} href="#/explore">
        {shell.allLosses}
      </a>
      {families.map((family) => (
        <section key={family} className={styles.family}>
          <h2 className={styles.heading}>{catalogue.families[family]}</h2>
          <ul className={styles.list}>
            {contracts
              .filter((contract) => contract.family === family)
              .map((contract) => (
                <RailItem
                  key={contract.id}
                  contract={contract}
                  focused={contractOf(loss)}
                  curve={thumbnails.get(contract.id)}
                />
              ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

/** Scrolls the list alone, never the page, until the item is in sight. */
function showWithin(list: Element, item: Element): void {
  const outer = list.getBoundingClientRect();
  const inner = item.getBoundingClientRect();
  list.scrollBy({
    top: Math.max(0, inner.bottom - outer.bottom) + Math.min(0, inner.top - outer.top),
    left: Math.max(0, inner.right - outer.right) + Math.min(0, inner.left - outer.left),
  });
}

/** A name in pieces between which it may break: Cross, Entropy; McClure is one. */
function words(name: string): readonly string[] {
  return name.split(/(?<=[a-z])(?<!Mc)(?=[A-Z])/);
}

function RailItem({
  contract,
  focused,
  curve,
}: {
  readonly contract: LossContract;
  readonly focused: LossContract | undefined;
  readonly curve: ThumbnailCurve | undefined;
}) {
  const store = useSceneStore();
  const { id, short } = contract;
  const pinned = useScene((state) => state.scene.pins.findIndex((pin) => pin.loss === id));
  const full = useScene((state) => state.scene.pins.length >= mostPins);
  const isFocused = id === focused?.id;
  const pinnable = !isFocused && focused !== undefined && canPin(focused, contract);
  return (
    <li className={styles.item} data-pinned={pinned >= 0} data-seen={id}>
      <a
        className={styles.link}
        href={`#/explore/${id}`}
        aria-current={isFocused ? 'page' : undefined}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          store.getState().change(setLoss(id));
        }}
      >
        <Thumbnail curve={curve} />
        <span className={styles.name}>
          {words(short).map((word) => (
            <Fragment key={word}>
              {word}
              <wbr />
            </Fragment>
          ))}
        </span>
      </a>
      {pinnable && (pinned >= 0 || !full) && <PinToggle id={id} short={short} pinned={pinned} />}
    </li>
  );
}

function PinToggle({
  id,
  short,
  pinned,
}: {
  readonly id: string;
  readonly short: string;
  readonly pinned: number;
}) {
  const { shell } = useText();
  const store = useSceneStore();
  const isPinned = pinned >= 0;
  return (
    <button
      type="button"
      className={styles.pin}
      aria-pressed={isPinned}
      aria-label={isPinned ? shell.unpin(short) : shell.pin(short)}
      title={isPinned ? shell.unpin(short) : shell.pin(short)}
      onClick={() => {
        store.getState().change(isPinned ? removePin(id) : addPin(id));
      }}
    >
      <svg width="24" height="12" viewBox="0 0 24 12" aria-hidden="true">
        {isPinned ? (
          <path d="M1 6h22" strokeDasharray={dashOf(pinned)} />
        ) : (
          <path d="M12 1v10M7 6h10" />
        )}
      </svg>
    </button>
  );
}
