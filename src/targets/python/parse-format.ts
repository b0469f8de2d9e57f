import { Unreadable } from './errors';
import { ExpressionParser } from './parse-expression';
import type { FormatPart } from './syntax';
import { tokenize } from './tokens';

/** The parts of an f-string's text; `at` is where the string stands. */
export function readFormat(text: string, at: number): FormatPart[] {
  const parts: FormatPart[] = [];
  let plain = '';
  for (let i = 0; i < text.length; i++) {
    const character = text[i] ?? '';
    if ((character === '{' || character === '}') && text[i + 1] === character) {
      plain += character;
      i++;
    } else if (character === '{') {
      const end = text.indexOf('}', i);
      if (end < 0) throw new Unreadable(at, 'the “{” in the f-string to be closed');
      parts.push(plain, readField(text.slice(i + 1, end), at));
      plain = '';
      i = end;
    } else plain += character;
  }
  return [...parts, plain];
}

function readField(field: string, at: number): FormatPart {
  const [, source = '', conversion = '', spec = ''] =
    /^(.*?)=?(![rsa])?(?::([^:]*))?$/s.exec(field) ?? [];
  const expression = new ExpressionParser(tokenize(source)).expression();
  if (source.trim() === '') throw new Unreadable(at, 'an expression in the f-string');
  return { expression, spec, repr: conversion === '!r' };
}
