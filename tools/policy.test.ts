import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commonHeaders, embedPolicy, headersFor, metaPolicy, policy } from './policy.mjs';

const read = (file: string): string => readFileSync(file, 'utf8');

/** The sections of a `_headers` file: a path and its lines. */
function sections(file: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const line of file.split('\n')) {
    if (line.startsWith('/')) found.set(line, []);
    else if (line.startsWith('  ')) [...found.values()].at(-1)?.push(line.trim());
  }
  return found;
}

test.each(['index.html', 'embed.html'])('%s carries the policy, word for word', (file) => {
  expect(read(file)).toContain(`content="${metaPolicy}"`);
});

test('a foreign page may hold embed.html and nothing else', () => {
  expect(headersFor('/loss/embed.html')['Content-Security-Policy']).toMatch(/frame-ancestors \*$/);
  for (const path of ['/', '/index.html', '/assets/worker-1.js', '/embed.html.js', '/embedding'])
    expect(headersFor(path)['Content-Security-Policy']).toMatch(/frame-ancestors 'self'$/);
});

test('the headers file names each policy for its own paths: hosts join the headers of all that match', () => {
  const paths = sections(read('public/_headers'));
  for (const [name, value] of Object.entries(commonHeaders))
    expect(paths.get('/*')).toContain(`${name}: ${value}`);
  expect(paths.get('/*')?.join()).not.toContain('Content-Security-Policy');
  for (const path of ['/', '/index.html', '/assets/*', '/service-worker.js'])
    expect(paths.get(path)).toContain(`Content-Security-Policy: ${policy}`);
  for (const path of ['/embed', '/embed.html'])
    expect(paths.get(path)).toContain(`Content-Security-Policy: ${embedPolicy}`);
});

test.each(['docs/hosting/nginx.conf', 'docs/hosting/apache.conf'])(
  '%s sends the whole policy',
  (file) => {
    const recipe = read(file);
    expect(recipe).toContain(metaPolicy);
    expect(recipe).toContain("frame-ancestors 'self'");
    expect(recipe).toContain('frame-ancestors *');
  },
);

test('no policy allows inline code or eval', () => {
  for (const each of [policy, embedPolicy]) expect(each).not.toMatch(/'unsafe-(inline|eval)'/);
});
