import { expect, test } from 'vitest';
import { fileAt, keyOf } from './keys';

const scope = 'https://host.example/course/loss/';
const paths = new Set(['index.html', 'embed.html', 'assets/index-abc.js']);
const at = (address: string) => fileAt(new URL(address, scope).href, scope, paths);

test('the folder is its index, and what the page reads from its address does not matter', () => {
  expect(at('./')).toBe('index.html');
  expect(at('./?utm=1#/explore')).toBe('index.html');
  expect(at('embed.html?parent=https://a.example')).toBe('embed.html');
});

test('a host that leaves the ending out finds the page', () => {
  expect(at('embed')).toBe('embed.html');
});

test('what is not of this build, this folder or this host is left to the network', () => {
  expect(at('nothing.js')).toBeNull();
  expect(at('/other/index.html')).toBeNull();
  expect(fileAt('https://other.example/course/loss/', scope, paths)).toBeNull();
});

test('another content is another key', () => {
  expect(keyOf(['index.html', 'a'])).not.toBe(keyOf(['index.html', 'b']));
});
