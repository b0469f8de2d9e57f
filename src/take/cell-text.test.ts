// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { numberAt } from './cell-text';

beforeEach(() => {
  document.body.innerHTML = `<table>
    <thead><tr><th>y</th><th>loss</th><th>share</th><th></th></tr></thead>
    <tbody>
      <tr aria-hidden="true"><td style="height: 90px"></td></tr>
      <tr>
        <th><input value="−4"></th><td>−1.00000e12</td><td>0.88 <span>99.3 %</span></td>
        <td><button>×</button></td>
      </tr>
    </tbody>
  </table>`;
});

function part(selector: string): Element {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

test('a press means the number of the cell, or of the smaller one that stands in it', () => {
  expect(numberAt(part('tbody tr:last-child td'))).toBe('−1.00000e12');
  expect(numberAt(part('span'))).toBe('99.3');
});

test('a press on a button, a field or a head copies nothing', () => {
  expect(numberAt(part('button'))).toBe('');
  expect(numberAt(part('input'))).toBe('');
  expect(numberAt(part('thead th'))).toBe('');
});
