import { Unreadable } from './errors';
import type { Expression, FormatPart } from './syntax';

/** The parts of an f-string's text; `at` is where the string stands, `read` reads the expression of a field. */
export function readFormat(
  text: string,
  at: number,
  read: (source: string) => Expression,
): FormatPart[] {
  const parts: FormatPart[] = [];
  let plain = '';
  for (let i = 0; i < text.length; i++) {
    const character = text[i] ?? '';
    if ((character === '{' || character === '}') && text[i + 1] === character) {
      plain += character;
      i++;
    } else if (character === '{') {
      const end = text.indexOf('}', i);
      if (end < 0) throw new Unreadable(at, { code: 'token', token: '}' });
      parts.push(plain, readField(text.slice(i + 1, end), at, read));
      plain = '';
      i = end;
    } else plain += character;
  }
  return [...parts, plain];
}

function readField(field: string, at: number, read: (source: string) => Expression): FormatPart {
  const [, source = '', conversion = '', spec = ''] =
    /^(.*?)=?(![rsa])?(?::([^:]*))?$/s.exec(field) ?? [];
  if (source.trim() === '') throw new Unreadable(at, { code: 'expression' });
  return { expression: read(source), spec, repr: conversion === '!r' };
}
