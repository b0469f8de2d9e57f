import { createElement, type ReactNode } from 'react';
import type { MathElement, MathTree } from '../../../losses/tex';
import styles from './side.module.css';

function toneOf(classes: string | undefined): string | undefined {
  if (classes?.includes('term-loss')) return styles.loss;
  if (classes?.includes('term-gradient')) return styles.gradient;
  return classes;
}

function element(node: MathElement | string, key: number): ReactNode {
  if (typeof node === 'string') return node;
  const { class: classes, ...attributes } = node.attributes ?? {};
  const props = { key, ...attributes, className: toneOf(classes) };
  return createElement(node.tag, props, ...(node.children ?? []).map(element));
}

/** A formula as it is, with its loss and gradient in their colours. */
export function MathTreeView({ tree }: { readonly tree: MathTree }) {
  return element(tree, 0);
}
