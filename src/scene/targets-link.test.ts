import { expect, test } from 'vitest';
import { codeOfQuery, queryOfCode } from './targets-link';
import { parseLink, formatLink } from './link';
import { firstScene } from './defaults';
import { contractOf } from '../losses/index';

const short = "loss_fn = nn.MSELoss()\nloss = loss_fn(a + b, c['x'] & 1)  # 100 % 标签\n";
const long = Array.from({ length: 200 }, (_, i) => `x${i} = torch.tensor([${i}.5, 2.])`).join('\n');

test.each([
  ['short code, readable', short, 'code='],
  ['long code, packed', long, 'z='],
])('%s, reads back from a link', async (_, code, key) => {
  const query = await queryOfCode(code);
  expect(query?.startsWith(key)).toBe(true);
  const { route } = parseLink(`#/targets/MSELoss?${query}`);
  expect(formatLink(route, firstScene(contractOf))).toBe(`#/targets/MSELoss?${query}`);
  const read = route.lab === 'targets' && route.query !== null ? route.query : '';
  expect(await codeOfQuery(read)).toBe(code);
});

test('what does not fit into a link is told', async () => {
  const noise = Array.from({ length: 60_000 }, (_, i) =>
    ((i * 2_654_435_761) % 9_973).toString(36),
  );
  expect(await queryOfCode(noise.join('\n'))).toBeNull();
});

test.each(['code=%E0%A4%A', 'z=!!!', 'z=AAAA', 'nonsense'])(
  '%s is no code and throws nothing',
  async (query) => {
    expect(await codeOfQuery(query)).toBeNull();
  },
);

test('a link that would unpack beyond the limit is not read', async () => {
  const stream = new Blob(['x'.repeat(2_000_000)])
    .stream()
    .pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const packed = btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
  expect(await codeOfQuery(`z=${packed.replace(/=+$/, '')}`)).toBeNull();
});
