import { useState } from 'react';
import { useSwitchText } from '../../../i18n/targets-switch-text';
import { diffLines, type DiffLine } from '../../../targets/migration/diff';
import { codeOf, type Combination, type Migration } from '../../../targets/migration/migration';
import styles from './code-change.module.css';

type Version = 'made' | 'left' | 'now';

interface CodeChangeProps {
  readonly migration: Migration;
  readonly combination: Combination;
  /** Where the shortest way leads; null where none is known. */
  readonly goal: Combination | null;
}

/** The example's code: what the edits made have changed, what those to go will, or as it is. */
export function CodeChange({ migration, combination, goal }: CodeChangeProps) {
  const words = useSwitchText().change;
  const [chosen, setVersion] = useState<Version | null>(null);
  const [copied, setCopied] = useState<'copy' | 'copied' | 'copyFailed'>('copy');
  // Before the first edit there is only what is to come.
  const version = chosen ?? (combination === 0 ? 'left' : 'made');
  const now = codeOf(migration, combination);
  const ends: Readonly<Record<Version, readonly [string, string]>> = {
    made: [codeOf(migration, 0), now],
    left: [now, codeOf(migration, goal ?? combination)],
    now: [now, now],
  };
  const lines = diffLines(...ends[version]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(
        `import torch\nfrom torch import nn\nimport torch.nn.functional as F\n\n${ends[version][1]}`,
      );
      setCopied('copied');
    } catch {
      setCopied('copyFailed');
    }
    setTimeout(() => {
      setCopied('copy');
    }, 1500);
  };
  return (
    <div className={styles.code}>
      <div className={styles.head}>
        <h3 className={styles.title}>{words.code}</h3>
        {(['made', 'left', 'now'] as const).map((own) => (
          <button
            key={own}
            type="button"
            className={styles.version}
            aria-pressed={version === own}
            onClick={() => {
              setVersion(own);
            }}
          >
            {words.versions[own]}
          </button>
        ))}
        <button type="button" className={styles.copy} onClick={() => void copy()}>
          {words[copied]}
        </button>
      </div>
      <pre className={styles.text} tabIndex={0} aria-label={words.code}>
        <code>
          {lines.map((line, i) => (
            <Line key={i} line={line} />
          ))}
        </code>
      </pre>
      {version !== 'now' && lines.every(({ kind }) => kind === 'same') && (
        <p className={styles.note}>{words.same}</p>
      )}
    </div>
  );
}

const signs = { same: ' ', removed: '-', added: '+' } as const;

function Line({ line: { kind, text } }: { readonly line: DiffLine }) {
  const content = `${signs[kind]} ${text}\n`;
  if (kind === 'removed') return <del className={styles.removed}>{content}</del>;
  if (kind === 'added') return <ins className={styles.added}>{content}</ins>;
  return <span>{content}</span>;
}
