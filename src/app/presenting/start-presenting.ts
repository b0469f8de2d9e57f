import { present } from '../settings';

/** Gives the screen to the picture once the presenting screen's keys are here; without a network, with what there is. */
export function startPresenting(): void {
  const start = () => {
    present(true);
  };
  import('./PresentBar').then(start, start);
}
