import type { Request } from '../../../compute/api';
import { contracts } from '../../../losses/index';
import { useNumbers } from '../../../scene/numbers';
import { probeOf, propertiesOf, type Properties } from './properties';

const probes = contracts.map(probeOf);
const request: Request = { evaluations: [], sweeps: probes.map(({ call }) => call) };

const nothing: Request = { evaluations: [], sweeps: [] };

/** Every loss's properties by its id, null where it has no gradient; empty until they are wanted and the numbers arrive. */
export function useProperties(isWanted: boolean): ReadonlyMap<string, Properties | null> {
  const { response } = useNumbers('properties', isWanted ? request : nothing);
  if (!response || response.sweeps.length === 0) return new Map();
  return new Map(
    contracts.map(({ id }, i) => {
      const probe = probes[i];
      return [id, probe ? propertiesOf(probe, response.sweeps[i]) : null];
    }),
  );
}
