import { describe, expect, it } from 'vitest';
import { compare, sayable } from './comparison';

const reading = (short: string, gradient: number) => ({ id: short, short, loss: 1, gradient });

describe('compare', () => {
  // torch 2.13.0: gradients of MSE, L1 and Huber(1) at prediction 4, target 0.
  it('says that MSE pulls 8 times as hard as L1 and Huber at 4', () => {
    expect(compare([reading('MSE', 8), reading('L1', 1), reading('Huber', 1)])).toEqual({
      kind: 'stronger',
      strong: ['MSE'],
      than: [{ ratio: { times: 8, kind: 'exact' }, names: ['L1', 'Huber'] }],
    });
  });

  it('names the strongest first, whichever loss has the focus', () => {
    expect(compare([reading('MSE', 0.5), reading('L1', 1)])).toMatchObject({ strong: ['L1'] });
  });

  it('keeps two different ratios apart', () => {
    expect(compare([reading('MSE', -8), reading('L1', -1), reading('Huber', -2)])).toMatchObject({
      than: [
        { ratio: { times: 4 }, names: ['Huber'] },
        { ratio: { times: 8 }, names: ['L1'] },
      ],
    });
  });

  it('tells equal pulls, no pull, one pull alone and pulls in opposite ways', () => {
    expect(compare([reading('MSE', 1), reading('L1', 1.0000001)]).kind).toBe('equal');
    expect(compare([reading('MSE', 0), reading('L1', 0)]).kind).toBe('none');
    expect(compare([reading('MSE', 2), reading('L1', 0)])).toEqual({
      kind: 'only',
      names: ['MSE'],
    });
    expect(compare([reading('MSE', 2), reading('L1', -1)])).toEqual({
      kind: 'opposite',
      left: ['MSE'],
      right: ['L1'],
    });
  });

  it('leaves out a loss whose gradient is NaN', () => {
    expect(compare([reading('MSE', 2), reading('KL', NaN)])).toEqual({
      kind: 'equal',
      names: ['MSE'],
    });
  });
});

describe('sayable', () => {
  it('is exact only where the ratio is', () => {
    expect(sayable(8)).toEqual({ times: 8, kind: 'exact' });
    expect(sayable(2.5)).toEqual({ times: 2.5, kind: 'exact' });
    expect(sayable(2.7316)).toEqual({ times: 2.7, kind: 'about' });
    expect(sayable(36.58)).toEqual({ times: 37, kind: 'about' });
    expect(sayable(1.0234)).toEqual({ times: 1.02, kind: 'about' });
    expect(sayable(1e6)).toEqual({ times: 1000, kind: 'beyond' });
  });
});
