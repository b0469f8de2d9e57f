import { useLanguage } from '../../i18n/language';
import { useKeysText } from '../../i18n/keys-text';
import { useScene } from '../../scene/store-context';
import { Keys } from '../Help';
import { present, useSettings } from '../settings';
import styles from './PresentBar.module.css';
import { shownAt } from './shown';
import { presetStep } from './steps';
import { usePresets } from './usePresets';

function pictureKeys({ gradient, values }: ReturnType<typeof useKeysText>) {
  return [
    [['G'], gradient],
    [['V'], values],
  ] as const;
}

/** The line under the picture while presenting: where the clicker stands, the few keys that matter, and the way out. */
export function PresentBar() {
  const keys = useKeysText();
  const language = useLanguage();
  const scene = useScene((state) => state.scene);
  const shown = useScene(({ route }) => shownAt(route));
  const isArticle = useScene(({ route }) => route.lab === 'tours' && route.tour === 'article');
  const blank = useSettings((settings) => settings.blank);
  const presets = usePresets(scene.loss);
  const { step, steps, preset } = presetStep(presets, scene);
  return (
    <>
      <footer className={styles.bar}>
        {/* A tour counts its own steps. */}
        {shown === 'picture' && steps > 0 && (
          <p className={styles.step}>
            <span className={styles.count}>{keys.stepOf(step, steps)}</span>
            {preset?.name[language]}
          </p>
        )}
        <Keys
          list={[
            ...(shown === 'page' ? [] : [[['Page ↓'], keys.onward] as const]),
            ...(isArticle ? [[['Page ↓'], keys.part] as const] : []),
            [['F'], keys.full],
            [['B'], keys.blank],
            ...(shown === 'page' ? [] : pictureKeys(keys)),
          ]}
        />
        <button
          type="button"
          className={styles.leave}
          onClick={() => {
            present(false);
          }}
        >
          <kbd>Esc</kbd> {keys.leave}
        </button>
      </footer>
      {blank && (
        <div className={styles.blank}>
          <p role="status">{keys.isBlank}</p>
        </div>
      )}
    </>
  );
}
