import type { Request } from '../../../compute/api';
import { contracts } from '../../../losses/index';
import { useNumbers } from '../../../scene/numbers';
import { probeOf, propertiesOf, type Properties } from './properties';

const probes = contracts.map(probeOf);
const request: Request = { evaluations: [], sweeps: probes.map(({ call }) => call) };

/** Every loss's properties by its id, null where it has no gradient; empty until the numbers arrive. */
export function useProperties(): ReadonlyMap<string, Properties | null> {
  const { response } = useNumbers('properties', request);
  if (!response) return new Map();
  return new Map(
    contracts.map(({ id }, i) => {
      const probe = probes[i];
      return [id, probe ? propertiesOf(probe, response.sweeps[i]) : null];
    }),
  );
}
