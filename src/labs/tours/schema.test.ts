import { toJsonSchema } from '@valibot/to-json-schema';
import { expect, test } from 'vitest';
import { tourSchema } from './schema';

test('the published schema is the one that checks the tours', async () => {
  // What a check in code says more than JSON Schema can is said in docs/tours.md.
  const { $schema, ...rest } = toJsonSchema(tourSchema, { errorMode: 'ignore' });
  const published = { $schema, title: 'A tour of Lossoscope', ...rest };
  await expect(`${JSON.stringify(published, null, 2)}\n`).toMatchFileSnapshot(
    '../../../docs/tours.schema.json',
  );
});
