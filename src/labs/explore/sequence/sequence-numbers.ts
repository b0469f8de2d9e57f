import type { Evaluation } from '../../../compute/api';
import { labelsOf } from '../../../losses/ctc';
import { numberParameter } from '../../../losses/states';
import { sampleIndices } from '../../../scene/sample';
import type { Scene } from '../../../scene/scene';
import { setTensor } from '../../../scene/set-tensor';
import { type Transition } from '../../../scene/transitions';
import { vector, type TensorData } from '../../../tensors/tensor';

/** A place of the lattice: a label, or the blank before, between or behind them. */
export interface Place {
  readonly label: number;
  readonly isBlank: boolean;
  /** Whether every path must pass it: the blank between two equal labels. */
  readonly isRequired: boolean;
}

/** The sequence in the picture as it stands in the scene. */
export interface Sequence {
  readonly steps: number;
  readonly classes: number;
  readonly blank: number;
  /** Steps that count. */
  readonly length: number;
  readonly labels: readonly number[];
  readonly places: readonly Place[];
  /** The logits, or what stands in their place: by step, then class. */
  readonly logits: readonly (readonly number[])[];
}

/** The sequence's numbers as `evaluate` returned them, before the reduction. */
export interface SequenceNumbers {
  readonly loss: number;
  /** By step, then class: what the loss took as probabilities, and what its paths make of them. */
  readonly probability: readonly (readonly number[])[];
  readonly posterior: readonly (readonly number[])[];
  /** By step, then place: the mass of all paths up to it, and the share of whole paths that pass it. */
  readonly reached: readonly (readonly number[])[];
  readonly visited: readonly (readonly number[])[];
}

function inRows(data: readonly number[], width: number): readonly (readonly number[])[] {
  const count = width > 0 ? Math.floor(data.length / width) : 0;
  return Array.from({ length: count }, (_, row) => data.slice(row * width, (row + 1) * width));
}

/** The labels with blanks between and around. */
export function placesOf(labels: readonly number[], blank: number): readonly Place[] {
  return Array.from({ length: 2 * labels.length + 1 }, (_, s) => {
    const isBlank = s % 2 === 0;
    const [before, after] = [labels[s / 2 - 1], labels[s / 2]];
    return {
      label: isBlank ? blank : (labels[(s - 1) / 2] ?? blank),
      isBlank,
      isRequired: isBlank && before !== undefined && before === after,
    };
  });
}

/** Where a path may go from a place: stay, step on, or over a blank between two labels that differ. */
export function nextPlaces(places: readonly Place[], s: number): readonly number[] {
  const skips = places[s]?.isBlank === false && places[s + 1]?.isRequired === false;
  return [s, s + 1, ...(skips ? [s + 2] : [])].filter((next) => next < places.length);
}

export function sequenceOf(scene: Scene): Sequence {
  const input = scene.inputs['log_probs'];
  const classes = input?.shape.at(-1) ?? 1;
  const steps = input?.shape[0] ?? 0;
  const data = input
    ? sampleIndices('sequence', input.shape, scene.sample).map((i) => input.data[i] ?? NaN)
    : [];
  const blank = numberParameter(scene, 'blank', 0);
  const labels = labelsOf(scene)[scene.sample] ?? [];
  return {
    steps,
    classes,
    blank,
    length: scene.targets['input_lengths']?.data[scene.sample] ?? steps,
    labels,
    places: placesOf(labels, blank),
    logits: inRows(data, classes),
  };
}

export function sequenceNumbers(
  scene: Scene | null,
  answer: Evaluation | null,
): SequenceNumbers | null {
  if (!scene || answer?.kind !== 'value') return null;
  const { steps, classes, places } = sequenceOf(scene);
  const { probability, reached, visited } = answer.terms ?? {};
  const gradient = answer.grads['log_probs'];
  const input = scene.inputs['log_probs'];
  if (!input || !probability || !reached || !visited || !gradient) return null;
  const indices = sampleIndices('sequence', input.shape, scene.sample);
  const own = inRows(
    indices.map((i) => probability.data[i] ?? NaN),
    classes,
  );
  const slopes = inRows(
    indices.map((i) => gradient[i] ?? NaN),
    classes,
  );
  const width = reached.shape.at(-1) ?? 1;
  const lattice = ({ data }: TensorData) =>
    inRows(data.slice(scene.sample * steps * width, (scene.sample + 1) * steps * width), width).map(
      (row) => row.slice(0, places.length),
    );
  return {
    loss: answer.value.data[answer.value.data.length === 1 ? 0 : scene.sample] ?? NaN,
    probability: own,
    posterior: own.map((row, t) => row.map((p, c) => p - (slopes[t]?.[c] ?? NaN))),
    reached: lattice(reached),
    visited: lattice(visited),
  };
}

/** Puts other labels in place of the shown sequence's, and their number with them. */
export function setLabels(labels: readonly number[]): Transition {
  return (scene) => {
    const { targets, target_lengths: lengths } = scene.targets;
    if (!targets || !lengths) return scene;
    const rows = labelsOf(scene).map((row, n) => (n === scene.sample ? labels : row));
    const counts = { ...lengths, data: rows.map((row) => row.length) };
    const longest = Math.max(1, ...rows.map((row) => row.length));
    const blank = numberParameter(scene, 'blank', 0);
    const next: TensorData =
      targets.shape.length === 2
        ? {
            dtype: targets.dtype,
            shape: [rows.length, longest],
            data: rows.flatMap((row) => Array.from({ length: longest }, (_, i) => row[i] ?? blank)),
          }
        : vector(rows.flat(), targets.dtype);
    return setTensor('target_lengths', counts)(setTensor('targets', next)(scene));
  };
}

/** The labels that a text spells, numbers with anything between them; null where one is no class. */
export function readLabels(text: string, classes: number): readonly number[] | null {
  const labels = (text.match(/\d+/g) ?? []).map(Number);
  return labels.every((label) => label < classes) ? labels : null;
}

/** The logit that makes a class as probable as wanted while the others stay. */
export function logitFor(wanted: number, logits: readonly number[], c: number): number {
  const others = logits.filter((_, i) => i !== c);
  const top = Math.max(...others);
  const sum = others.reduce((total, logit) => total + Math.exp(logit - top), 0);
  const p = Math.min(0.999, Math.max(0.001, wanted));
  return Math.log(p / (1 - p)) + top + Math.log(sum);
}
