import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useSceneStore } from '../scene/store-context';
import { Hints } from './hints/Hints';
import { keepForOffline } from './keep/keep-offline';
import { keepSteps } from './keep/keep-steps';
import { PrintedAddress } from './PrintedAddress';

/** What can wait until the first screen stands and the page is quiet. */
export function Later() {
  const store = useSceneStore();
  useEffect(() => {
    if (import.meta.env.PROD) void keepForOffline(store);
  }, [store]);
  useEffect(() => keepSteps(store), [store]);
  return (
    <>
      <Hints />
      {createPortal(<PrintedAddress />, document.body)}
    </>
  );
}
