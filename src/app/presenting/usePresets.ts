import { useEffect, useState } from 'react';
import { loadProse } from '../../losses/load-prose';
import type { Preset } from '../../losses/prose';

const none: readonly Preset[] = [];

/** The presets of a loss; none until they are loaded. */
export function usePresets(loss: string): readonly Preset[] {
  const [loaded, setLoaded] = useState<{ loss: string; presets: readonly Preset[] } | null>(null);
  useEffect(() => {
    let current = true;
    loadProse(loss).then(
      ({ presets }) => {
        if (current) setLoaded({ loss, presets });
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [loss]);
  return loaded?.loss === loss ? loaded.presets : none;
}
