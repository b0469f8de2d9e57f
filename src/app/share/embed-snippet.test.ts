import { expect, test } from 'vitest';
import { embedAddress, embedSnippet } from './embed-snippet';

test('the embedded page stands beside the app, in a subfolder too', () => {
  expect(embedAddress('https://host.example/loss/#/explore/HuberLoss?input=3')).toBe(
    'https://host.example/loss/embed.html#/explore/HuberLoss?input=3',
  );
});

test('nothing in a link or a title ends the attribute it stands in', () => {
  const snippet = embedSnippet('https://host.example/#/targets?code=a"b&c', 'say "<x>"');
  expect(snippet).toContain('title="say &quot;&lt;x>&quot;"');
  expect(snippet.match(/"/g)).toHaveLength(2 * 7);
});
