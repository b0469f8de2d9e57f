import { useEffect, useState, type ReactNode } from 'react';
import type { Request } from '../../compute/api';
import { contractOf } from '../../losses/known';
import { loadProse } from '../../losses/load-prose';
import type { LossProse } from '../../losses/prose';
import { callOf, pinnedCallOf, unreduced } from '../../scene/call';
import { useNumbers } from '../../scene/numbers';
import type { Scene } from '../../scene/scene';
import { useScene, useSceneStore } from '../../scene/store-context';
import { FocusContext } from './focus';
import { heldTo } from './live-verdict';
import { useVerdict } from './useVerdict';

const requests = new WeakMap<Scene, Request>();
const scenes = new WeakMap<Request, Scene>();

/** One request per scene, and back: scenes never change, so the identity of one is that of the other. */
function requestOf(scene: Scene): Request {
  const known = requests.get(scene);
  if (known) return known;
  const call = callOf(scene);
  const request: Request = {
    evaluations: [
      call,
      unreduced(call),
      ...scene.pins.map((pinned) => unreduced(pinnedCallOf(scene, pinned))),
    ],
    sweeps: [],
  };
  requests.set(scene, request);
  scenes.set(request, scene);
  return request;
}

/** Asks for the numbers of the scene and loads the loss's page; gives both to the picture and to the panels. */
export function FocusProvider({ children }: { readonly children: ReactNode }) {
  const scene = useScene((state) => state.scene);
  const contract = contractOf(scene.loss);
  if (!contract) throw new Error(`the scene names ${scene.loss}, which the registry lacks`);
  const prose = useProse(scene.loss);
  const verdict = useVerdict(scene, prose);
  const numbers = useNumbers('focus', requestOf(scene));
  const answered = numbers.request ? (scenes.get(numbers.request) ?? null) : null;
  // Numbers of another loss would stand under this one's names: better none for a frame.
  const numbersOf = answered?.loss === scene.loss ? answered : null;
  const evaluations = numbersOf ? (numbers.response?.evaluations ?? []) : [];
  const [evaluation = null, plain = null, ...others] = evaluations;
  const pinned = scene.pins.map((pin) => {
    const at = numbersOf?.pins.findIndex((answer) => answer.loss === pin.loss) ?? -1;
    return others[at] ?? null;
  });
  return (
    <FocusContext
      value={{
        scene,
        contract,
        prose,
        evaluation: heldTo(verdict, evaluation),
        unreduced: heldTo(verdict, plain),
        pinned,
        numbersOf,
        verdict,
      }}
    >
      {children}
    </FocusContext>
  );
}

function useProse(loss: string): LossProse | null {
  const store = useSceneStore();
  const [loaded, setLoaded] = useState<{ loss: string; prose: LossProse } | null>(null);
  useEffect(() => {
    let current = true;
    loadProse(loss).then(
      (prose) => {
        if (current) setLoaded({ loss, prose });
      },
      () => {
        if (current) store.getState().notify('prose-failed', { loss });
      },
    );
    return () => {
      current = false;
    };
  }, [loss, store]);
  return loaded?.loss === loss ? loaded.prose : null;
}
