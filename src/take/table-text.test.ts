// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { tableText } from './table-text';

function table(html: string): HTMLTableElement {
  const made = document.createElement('table');
  made.innerHTML = html;
  return made;
}

test('rows become lines and cells tabs, with the minus of code', () => {
  expect(tableText(table('<tr><th>x</th><td>−1.5</td></tr><tr><th>y</th><td>2</td></tr>'))).toBe(
    'x\t-1.5\ny\t2',
  );
});

test('a wide cell keeps the columns after it in place', () => {
  expect(tableText(table('<tr><td></td><th colspan="2">MSE</th><th>L1</th></tr>'))).toBe(
    '\tMSE\t\tL1',
  );
});

test('a field is copied as what stands in it, a sign as its name', () => {
  const made = table(
    '<tr><td><input value="old"></td><td><i role="img" aria-label="raises"></i></td></tr>',
  );
  const field = made.querySelector('input');
  if (field) field.value = '3';
  expect(tableText(made)).toBe('3\traises');
});

test('what only acts on a row is left out', () => {
  expect(tableText(table('<tr><td>1</td><td data-uncopied><button>×</button></td></tr>'))).toBe(
    '1',
  );
});

test('rows that only keep room are left out', () => {
  expect(tableText(table('<tr aria-hidden="true"><td></td></tr><tr><td>1</td></tr>'))).toBe('1');
});
