// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { leaveTerm, lightTerm, watchHandles } from './terms';

let stop: () => void;

beforeEach(() => {
  document.body.innerHTML = `<section data-picture>
    <i role="slider" aria-label="input, prediction"></i>
    <i role="slider" aria-label="input1[0], first score"></i>
    <i role="slider" aria-label="target, true value" tabindex="0"></i>
  </section><i role="slider" aria-label="input, prediction" id="below"></i>`;
  stop = watchHandles();
});

afterEach(() => {
  stop();
});

const lit = () =>
  [...document.querySelectorAll('[data-lit]')].map((e) => e.getAttribute('aria-label'));

test('a term lights the handles of its argument in the picture, and no others', () => {
  lightTerm('input');
  expect(lit()).toEqual(['input, prediction']);
  lightTerm('input1');
  expect(lit()).toEqual(['input1[0], first score']);
  lightTerm(null);
  expect(lit()).toEqual([]);
});

test('a handle that is pointed at or focused lights its argument', () => {
  const handle = document.querySelector('[aria-label^=target]');
  handle?.dispatchEvent(new Event('pointerover', { bubbles: true }));
  expect(document.documentElement.dataset['term']).toBe('target');
  handle?.dispatchEvent(new Event('pointerout', { bubbles: true }));
  expect(document.documentElement.dataset['term']).toBeUndefined();
});

test('a pointer that leaves a term gives back what the keyboard is on', () => {
  const handle = document.querySelector<HTMLElement>('[aria-label^=target]');
  handle?.focus();
  lightTerm('input');
  leaveTerm();
  expect(lit()).toEqual(['target, true value']);
  handle?.blur();
  expect(lit()).toEqual([]);
});

test('a slider outside the picture lights nothing', () => {
  document.getElementById('below')?.dispatchEvent(new Event('focusin', { bubbles: true }));
  expect(document.documentElement.dataset['term']).toBeUndefined();
});
