import { expect, test } from 'vitest';
import { parentOrigin } from './parent-origin';

const nobody = { search: '', ancestors: null, referrer: '' };

test('the page around the embed is told by the browser, else by the referrer', () => {
  expect(parentOrigin({ ...nobody, ancestors: ['https://a.example', 'https://b.example'] })).toBe(
    'https://a.example',
  );
  expect(parentOrigin({ ...nobody, referrer: 'https://a.example/course/1.html' })).toBe(
    'https://a.example',
  );
  expect(parentOrigin(nobody)).toBeNull();
});

test('a page named in the address may speak, and no other', () => {
  const search = '?parent=https://school.example';
  expect(parentOrigin({ ...nobody, search })).toBe('https://school.example');
  expect(parentOrigin({ ...nobody, search, ancestors: ['https://school.example'] })).toBe(
    'https://school.example',
  );
  expect(parentOrigin({ ...nobody, search, ancestors: ['https://other.example'] })).toBeNull();
  expect(parentOrigin({ ...nobody, search: '?parent=nonsense' })).toBeNull();
});
