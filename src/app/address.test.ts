// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { contractOf } from '../losses/index';
import { firstScene } from '../scene/defaults';
import * as codec from '../scene/link';
import { createSceneStore, type SceneStore } from '../scene/store';
import { setLoss } from '../scene/switch-loss';
import { setElement } from '../scene/transitions';
import { bindAddress } from './address';

let store: SceneStore;
let unbind: () => void;
const languages: string[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  history.replaceState(null, '', '#/');
  const scene = firstScene(contractOf);
  store = createSceneStore({ lab: 'explore', page: 'loss', scene }, scene);
  unbind = bindAddress(store, (language) => languages.push(language), codec);
});

afterEach(() => {
  unbind();
  vi.useRealTimers();
});

const set = (value: number) => {
  store.getState().change(setElement('input', 0, value), 'drag');
};

/** As when the user types an address or walks the history. */
function visit(hash: string): void {
  history.replaceState(null, '', hash);
  dispatchEvent(new Event('hashchange'));
}

test('values reach the address once the hand rests, without an entry in the history', () => {
  const entries = history.length;
  set(3);
  set(2);
  expect(location.hash).toBe('#/');
  vi.advanceTimersByTime(400);
  expect(location.hash).toBe('#/explore/MSELoss?input=2&pin=L1Loss,HuberLoss');
  expect(history.length).toBe(entries);
});

test('letting go of the pointer writes at once', () => {
  set(1);
  dispatchEvent(new Event('pointerup'));
  expect(location.hash).toContain('input=1');
});

test('leaving the page writes what is pending', () => {
  set(1.5);
  dispatchEvent(new Event('pagehide'));
  expect(location.hash).toContain('input=1.5');
});

test('another loss is an entry of the history, after the last values of the one before', () => {
  const entries = history.length;
  set(3);
  store.getState().change(setLoss('HuberLoss'));
  expect(location.hash).toBe('#/explore/HuberLoss?input=3&pin=L1Loss,MSELoss');
  expect(history.length).toBe(entries + 1);
});

test('an address typed by hand is read, brought into form, and can be undone', () => {
  visit('#/explore/HuberLoss?delta=2&input=wrong');
  const { scene, notices, undo } = store.getState();
  expect(scene.params).toEqual({ delta: 2 });
  expect(notices.map(({ code }) => code)).toEqual(['link-ignored']);
  expect(location.hash).toBe('#/explore/HuberLoss?delta=2');
  undo();
  expect(store.getState().scene.loss).toBe('MSELoss');
});

test('an address is not overwritten between its opening and the event that tells of it', () => {
  set(1);
  history.replaceState(null, '', '#/explore/HuberLoss?input=3');
  vi.advanceTimersByTime(400);
  expect(location.hash).toBe('#/explore/HuberLoss?input=3');
  dispatchEvent(new Event('hashchange'));
  expect(store.getState().scene.loss).toBe('HuberLoss');
});

test('an address opened while values are still to be written is not overwritten by them', () => {
  set(1);
  visit('#/explore/HuberLoss?input=3');
  expect(store.getState().scene.loss).toBe('HuberLoss');
  vi.advanceTimersByTime(400);
  expect(location.hash).toContain('#/explore/HuberLoss?input=3');
});

test('an address that says nothing new costs no step of undo', () => {
  visit('#/explore/MSELoss?pin=L1Loss,HuberLoss');
  expect(store.getState().past).toEqual([]);
});

test('an address may bring its language', () => {
  visit('#/explore/HuberLoss?lang=zh');
  expect(languages).toEqual(['zh']);
});

test('a browser that refuses to write the address does not break the app', () => {
  const replace = vi.spyOn(history, 'replaceState').mockImplementation(() => {
    throw new DOMException('too many', 'SecurityError');
  });
  set(3);
  vi.advanceTimersByTime(400);
  expect(replace).toHaveBeenCalled();
  replace.mockRestore();
  set(2);
  vi.advanceTimersByTime(400);
  expect(location.hash).toContain('input=2');
});

test('the bare first screen fetches the codec with the first change, and writes in order', async () => {
  unbind();
  unbind = bindAddress(store, (language) => languages.push(language));
  const entries = history.length;
  set(3);
  store.getState().change(setLoss('L1Loss'));
  expect(location.hash).toBe('#/');
  await vi.waitFor(() => {
    expect(location.hash).toBe('#/explore/L1Loss?input=3&pin=MSELoss,HuberLoss');
  });
  expect(history.length).toBe(entries + 1);
});
