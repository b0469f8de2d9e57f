import { useOutliersText } from '../../../i18n/outliers-text';
import { useLab } from '../lab';
import styles from '../side/side.module.css';
import { mostInLink } from '../../../scene/outliers-link';

type Kind = 'points' | 'fits' | 'json' | 'python';

const files: Readonly<Record<Kind, readonly [name: string, type: string]>> = {
  points: ['lossoscope-points.csv', 'text/csv'],
  fits: ['lossoscope-fits.csv', 'text/csv'],
  json: ['lossoscope-fits.json', 'application/json'],
  python: ['lossoscope_fits.py', 'text/x-python'],
};

const kinds = Object.keys(files) as readonly Kind[];

/** Data, fits and the program that makes them, as files. */
export function TakeAway() {
  const words = useOutliersText().take;
  const { scene, answer } = useLab();
  const take = async (kind: Kind) => {
    if (!answer) return;
    const { model, points } = answer.scene;
    const [{ save }, table, { fitProgram }] = await Promise.all([
      import('../../../charts/export/save'),
      import('../../../fits/data/write-table'),
      import('./python'),
    ]);
    const content = {
      points: () => table.pointsCsv(points, answer.fits),
      fits: () => table.fitsCsv(model, answer.fits),
      json: () => table.fitsJson(model, points, answer.fits),
      python: () => fitProgram(answer.scene, answer.fits),
    }[kind]();
    save(content, ...files[kind]);
  };
  return (
    <section>
      <h2 className={styles.heading}>{words.title}</h2>
      <p className={styles.files}>
        {kinds.map((kind) => (
          <button
            key={kind}
            type="button"
            className={styles.link}
            disabled={!answer}
            onClick={() => void take(kind)}
          >
            {words[kind]}
          </button>
        ))}
      </p>
      {scene.points.y.length > mostInLink && (
        <p className={styles.note}>{words.tooMany(mostInLink)}</p>
      )}
    </section>
  );
}
