import { describe, expect, it } from 'vitest';
import { contractOf } from '../../../losses/index';
import { sceneOf } from '../../../scene/defaults';
import { labelOf, rateOf, vectorsOf } from './vectors';

function opening(id: string) {
  const contract = contractOf(id);
  if (contract?.scene.kind !== 'similarity') throw new Error(id);
  return { contract, spec: contract.scene, scene: sceneOf(contract) };
}

describe('the vectors of a matrix', () => {
  it('are the rows, then the columns, with the places of their coordinates', () => {
    const { contract, spec, scene } = opening('ArcFaceLoss');
    const vectors = vectorsOf(spec, contract, scene);
    expect(vectors.map(({ side }) => side).join(' ')).toBe('row row row column column column');
    expect(vectors[4]).toMatchObject({ index: 1, at: [-0.9, 1.2], flat: [2, 3] });
  });

  it('lie on the axis where they have one coordinate', () => {
    const { contract, spec, scene } = opening('InfoNCELoss');
    const flat = { dtype: 'float32', shape: [2, 1], data: [1, -1] } as const;
    const moved = { ...scene, inputs: { query: flat, positive: flat } };
    expect(vectorsOf(spec, contract, moved)[1]).toMatchObject({ at: [-1, 0], flat: [1, null] });
  });
});

it('labels stacked rows by the argument they come from', () => {
  const { spec } = opening('NTXentLoss');
  expect([0, 2, 3, 5].map((i) => labelOf(spec, 'row', i, 3))).toEqual([
    'z_i[0]',
    'z_i[2]',
    'z_j[0]',
    'z_j[2]',
  ]);
});

it('draws arrows at a round rate that keeps the longest in sight', () => {
  expect(rateOf([[0.1, 0]])).toBe(5);
  expect(rateOf([[1, 0]])).toBe(0.5);
  expect(
    rateOf([
      [3, 4],
      [0, 0],
    ]),
  ).toBe(0.1);
  expect(rateOf([])).toBe(5);
  expect(rateOf([[Infinity, 0]])).toBe(1);
});
