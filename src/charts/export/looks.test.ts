import { expect, test } from 'vitest';
import { portableFamily } from './looks';

test('fonts of every system come before the Chinese ones, and nothing else changes', () => {
  expect(portableFamily('Inter, "Segoe UI", "PingFang SC", sans-serif')).toBe(
    'Inter, "Segoe UI", Arial, "PingFang SC", sans-serif',
  );
  expect(portableFamily('"STIX Two", "Songti SC", serif')).toBe(
    '"STIX Two", Georgia, "Times New Roman", "Songti SC", serif',
  );
  expect(portableFamily('Menlo, monospace')).toBe('Menlo, monospace');
});
