import { use, useEffect, useState } from 'react';
import type { ComputeStatus } from '../compute/api';
import { useTroubleText } from '../i18n/trouble-text';
import { ComputeContext } from '../scene/numbers';
import styles from './EngineBanner.module.css';

/** A start that takes no longer is not worth a word. */
const patience = 1500;

/** Says what the engine lacks and what still works; silent while all is well. */
export function EngineBanner() {
  const { engine } = useTroubleText();
  const status = useComputeStatus();
  const late = useLate(status.kind === 'starting');
  if (status.kind === 'starting' && !late) return null;
  if (status.kind === 'ready' && status.backend.backend === 'wasm') return null;
  const reason =
    status.kind === 'ready'
      ? status.backend.reason
      : 'detail' in status
        ? status.detail
        : undefined;
  return (
    <div
      role="status"
      className={styles.banner}
      data-passing={status.kind === 'starting' || status.kind === 'restarting'}
    >
      <span>{engine[status.kind === 'ready' ? 'cpu' : status.kind]}</span>
      {reason !== undefined && reason !== '' && (
        <span>
          {engine.reason} <code>{reason}</code>
        </span>
      )}
      {status.kind === 'dead' && (
        <button
          type="button"
          onClick={() => {
            location.reload();
          }}
        >
          {engine.retry}
        </button>
      )}
    </div>
  );
}

function useComputeStatus(): ComputeStatus {
  const compute = use(ComputeContext);
  const [status, setStatus] = useState<ComputeStatus>({ kind: 'starting' });
  useEffect(() => compute?.onStatus(setStatus), [compute]);
  return status;
}

function useLate(waiting: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setTimeout(() => {
      setLate(true);
    }, patience);
    return () => {
      clearTimeout(timer);
    };
  }, [waiting]);
  return late;
}
