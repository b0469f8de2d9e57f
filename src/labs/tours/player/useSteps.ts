import { useEffect } from 'react';
import { useScene, useSceneStore } from '../../../scene/store-context';
import { keepRevealed } from '../progress';
import type { Step, Tour } from '../tour';
import { enterStep } from './enter-step';

interface Steps {
  /** Whether an answer is still to be shown. */
  readonly asks: boolean;
  readonly reveal: () => void;
  /** Shows the answer where one is asked for, else opens the next step. */
  readonly onward: () => void;
  readonly go: (number: number) => void;
}

/** The ways through a tour. */
export function useSteps(tour: Tour, step: Step, number: number): Steps {
  const store = useSceneStore();
  const revealed = useScene((state) => state.revealed);
  const asks = step.ask !== undefined && !revealed;
  useEffect(() => {
    if (step.ask) keepRevealed(tour.id, number, revealed);
  }, [tour, step, number, revealed]);
  const reveal = () => {
    store.getState().reveal(true);
  };
  const go = (to: number) => {
    if (to >= 1 && to <= tour.steps.length) enterStep(store, tour, to);
  };
  return {
    asks,
    reveal,
    go,
    onward: () => {
      if (asks) reveal();
      else go(number + 1);
    },
  };
}

const typesText =
  'input:not([type="range"], [type="checkbox"], [type="radio"]), textarea, dialog, [contenteditable]';
const usesArrows = '[role="slider"], [role="grid"], [role="tablist"], input, select, textarea';
const usesSpace = 'button, a, input, select, textarea, summary, dialog, [role="slider"]';

function isOn(event: KeyboardEvent, selector: string): boolean {
  return event.target instanceof Element && event.target.closest(selector) !== null;
}

/** A clicker's keys always, the arrow keys where nothing else takes them, Space for the answer. */
export function useStepKeys({ asks, reveal, onward, go }: Steps, number: number): void {
  useEffect(() => {
    const keyOf = (event: KeyboardEvent): (() => void) | null => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return null;
      if (isOn(event, typesText) && !event.key.startsWith('Page')) return null;
      const arrows = !isOn(event, usesArrows);
      const back = () => {
        go(number - 1);
      };
      if (event.key === 'PageDown' || (event.key === 'ArrowRight' && arrows)) return onward;
      if (event.key === 'PageUp' || (event.key === 'ArrowLeft' && arrows)) return back;
      return event.key === ' ' && asks && !isOn(event, usesSpace) ? reveal : null;
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const run = keyOf(event);
      if (!run) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      run();
    };
    // Before the page's own keys and before the marks, which would take a clicker's for coarse steps.
    addEventListener('keydown', onKeyDown, true);
    return () => {
      removeEventListener('keydown', onKeyDown, true);
    };
  });
}
