import { lazy, Suspense } from 'react';
import { useScene } from '../../scene/store-context';
import { LoadingTargets } from './LoadingTargets';

const Simulator = lazy(async () => ({
  default: (await import('./simulator/Simulator')).Simulator,
}));
const Home = lazy(async () => ({ default: (await import('./Home')).Home }));

/** The targets lab: the contract and simulator of a loss, or the page of all. */
export function Targets() {
  const loss = useScene(({ route }) => (route.lab === 'targets' ? route.loss : null));
  return (
    <Suspense fallback={<LoadingTargets />}>
      {loss === null ? <Home /> : <Simulator key={loss} loss={loss} />}
    </Suspense>
  );
}
