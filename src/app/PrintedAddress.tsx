import { useEffect, useState } from 'react';
import { presentLink } from '../scene/present-link';
import { useSceneStore } from '../scene/store-context';
import './print.css';

/** The state's address at the end of a handout; not on the screen. */
export function PrintedAddress() {
  const store = useSceneStore();
  // The page opened at its own address: what writes a link is not needed before something changes.
  const [address, setAddress] = useState(location.href);
  useEffect(() => {
    const write = () => void presentLink(store).then(setAddress);
    return store.subscribe(write);
  }, [store]);
  return <p className="printed-address">{address}</p>;
}
