import type { Meaning } from '../../losses/contract';

/** The panels beside the picture and the controls under it. */
export const panels = {
  controls: {
    title: 'Controls',
    prediction: 'prediction',
    trueValue: 'true value',
    element: (meaning: Meaning, index: number) => `${meaning} of class ${index}`,
    /** A threshold of a pinned loss, drawn as a bracket. */
    bracketOf: (loss: string) => `${loss}’s bracket`,
    parameterOf: (loss: string) => loss,
    classes: (index: number) => `class ${index}`,
    ignored: (index: number) => `${index}, ignored`,
    other: (value: string) => `${value}, none of these`,
    add: (name: string) => `+ ${name}`,
    remove: (name: string) => `remove ${name}`,
    on: 'on',
    off: 'off',
    less: (name: string) => `less ${name}`,
    more: (name: string) => `more ${name}`,
    sample: 'sample',
    sampleOf: (index: number, count: number) => `${index} of ${count}`,
    reset: 'reset',
    presets: 'try',
    before: 'before the loss',
    nothing: 'nothing',
    element1: 'element',
    moved: 'prediction to move',
  },
  entry: {
    below: (limit: string) => `${limit} is the least here`,
    above: (limit: string) => `${limit} is the most here`,
    illegalBelow: (limit: string) => `the loss takes nothing below ${limit}`,
    illegalAbove: (limit: string) => `the loss takes nothing above ${limit}`,
    rounded: (value: string) => `whole numbers only: ${value}`,
    empty: (kept: string) => `empty: kept ${kept}`,
    notANumber: (kept: string) => `not a number: kept ${kept}`,
    infinite: (kept: string) => `must be finite: kept ${kept}`,
  },
};
