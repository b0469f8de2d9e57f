import { createElement, type ReactNode } from 'react';
import { printNumber } from '../../../i18n/numbers';
import type { SlotValue } from '../../../losses/prose';
import type { MathElement, MathTree } from '../../../losses/tex';
import { leaveTerm, lightTerm } from '../terms';
import styles from './formula.module.css';

/** Significant digits inside a formula; the read-out has six. */
const digits = 4;

/** A list longer than this shows its first and last terms. */
const longest = 6;

type Slots = Readonly<Record<string, SlotValue>>;

function number(value: number, signed: boolean): string {
  const text = printNumber(value, digits);
  return signed && text.startsWith('−') ? `(${text})` : text;
}

/** A slot's text: a number with a true minus, a list as a sum. */
function printSlot(value: SlotValue, signed: boolean): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return number(value, signed);
  const texts = value.map((one) => number(one, true));
  return (texts.length > longest ? [...texts.slice(0, 3), '…', ...texts.slice(-1)] : texts).join(
    ' + ',
  );
}

function className(node: MathElement, part: 'slot-' | 'term-'): string | undefined {
  const classes = node.attributes?.class?.split(' ') ?? [];
  return classes.find((name) => name.startsWith(part))?.slice(part.length);
}

/** The terms a formula names, in order and once each. */
export function termsOf(tree: MathTree): readonly string[] {
  const inside = (tree.children ?? []).flatMap((child) =>
    typeof child === 'string' ? [] : termsOf(child),
  );
  const own = className(tree, 'term-');
  return [...new Set(own === undefined ? inside : [own, ...inside])];
}

/** About how many characters wide a formula is, with its numbers. */
export function lengthOf(node: MathElement | string, slots: Slots): number {
  if (typeof node === 'string') return node.length;
  const slot = className(node, 'slot-');
  const value = slot === undefined ? undefined : slots[slot];
  if (value !== undefined) return printSlot(value, true).length;
  const children = (node.children ?? []).map((child) => lengthOf(child, slots));
  if (node.tag === 'mfrac') return Math.max(...children);
  return children.reduce((sum, length) => sum + length, node.tag === 'mo' ? 1 : 0);
}

function toneOf(term: string | undefined): string | undefined {
  return term === 'loss' || term === 'gradient' ? styles[term] : undefined;
}

function element(
  node: MathElement | string,
  key: number,
  slots: Slots,
  lit: string | null,
): ReactNode {
  if (typeof node === 'string') return node;
  const { class: classes = '', ...attributes } = node.attributes ?? {};
  const term = className(node, 'term-');
  const slot = className(node, 'slot-');
  const value = slot === undefined ? undefined : slots[slot];
  const tone = toneOf(term ?? slot);
  const props = {
    key,
    ...attributes,
    className: [
      ...classes.split(' ').filter((name) => !/^(slot|term)-|^signed$/.test(name)),
      tone,
      term !== undefined && term === lit && styles.lit,
      value !== undefined && tone !== undefined && styles.key,
    ]
      .filter(Boolean)
      .join(' '),
    ...(term !== undefined && {
      'data-term': term,
      onPointerEnter: () => {
        lightTerm(term);
      },
      onPointerLeave: () => {
        leaveTerm();
      },
    }),
  };
  if (value !== undefined) {
    return createElement(
      'mrow',
      props,
      createElement('mn', null, printSlot(value, /\bsigned\b/.test(classes))),
    );
  }
  const children = (node.children ?? []).map((child, i) => element(child, i, slots, lit));
  return createElement(node.tag, props, ...children);
}

/** A formula with the numbers of the moment in its slots, and its terms tied to the picture. */
export function MathView({
  tree,
  slots,
  lit,
}: {
  readonly tree: MathTree;
  readonly slots: Slots;
  readonly lit: string | null;
}) {
  return element(tree, 0, slots, lit);
}
