import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { headers, metaPolicy } from './policy.mjs';

test('index.html carries the policy, word for word', () => {
  expect(readFileSync('index.html', 'utf8')).toContain(`content="${metaPolicy}"`);
});

test('the headers file for static hosts carries every header', () => {
  const file = readFileSync('public/_headers', 'utf8');
  for (const [name, value] of Object.entries(headers)) {
    expect(file).toContain(`  ${name}: ${value}`);
  }
});

test('the nginx recipe sends the whole policy', () => {
  expect(readFileSync('docs/hosting/nginx.conf', 'utf8')).toContain(
    `"${headers['Content-Security-Policy']}"`,
  );
});

test('the policy allows no inline code and no eval', () => {
  expect(headers['Content-Security-Policy']).not.toMatch(/'unsafe-(inline|eval)'/);
});
