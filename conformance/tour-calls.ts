import { sizeOf } from '../src/tensors/tensor';
import { parseLink } from '../src/scene/link';
import { codeOfQuery } from '../src/scene/targets-link';
import { contractOf } from '../src/losses/index';
import { callsOf } from '../src/labs/tours/numbers/step-numbers';
import { loadTours } from '../src/labs/tours/registry';
import type { Call } from '../src/compute/api';
import { spell } from './golden-case';

/** The calls behind the numbers of all tours, as golden cases without what is expected, and the programs on their stages. */
export async function tourCalls() {
  const cases: unknown[] = [];
  const programs: { readonly id: string; readonly code: string }[] = [];
  for (const tour of await loadTours())
    for (const [i, step] of tour.steps.entries()) {
      const place = `${tour.id}/${i + 1}`;
      for (const [name, call] of callsOf(step)) cases.push(caseOf(`${place}/${name}`, call));
      const { route } = parseLink(step.scene);
      if (route.lab !== 'targets' || route.query === null) continue;
      programs.push({ id: place, code: (await codeOfQuery(route.query)) ?? '' });
    }
  return { meta: { torch: '2.13.0' }, cases, programs };
}

function caseOf(id: string, call: Call) {
  const contract = contractOf(call.loss);
  const spelled = (tensors: Call['inputs']) =>
    Object.fromEntries(
      Object.entries(tensors).map(([name, tensor]) => {
        if (sizeOf(tensor.shape) !== tensor.data.length) throw new Error(`${id}: ${name} is cut`);
        return [name, { ...tensor, data: tensor.data.map(spell) }];
      }),
    );
  return {
    id,
    loss: call.loss,
    api: contract?.api.kind ?? 'nn',
    params: call.params,
    reduction: call.reduction,
    precision: 'float32',
    inputs: spelled(call.inputs),
    targets: spelled(call.targets),
    differentiate: Object.keys(call.inputs),
  };
}
