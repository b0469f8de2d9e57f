import { useEffect, useState } from 'react';
import { presentLink } from '../scene/present-link';
import { useSceneStore } from '../scene/store-context';
import './print.css';

/** The state's address at the end of a handout; not on the screen. */
export function PrintedAddress() {
  const store = useSceneStore();
  const [address, setAddress] = useState('');
  useEffect(() => {
    const write = () => void presentLink(store).then(setAddress);
    write();
    return store.subscribe(write);
  }, [store]);
  return <p className="printed-address">{address}</p>;
}
