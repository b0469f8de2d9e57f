/** The first minute: three hints at most, one after the other, never again. Loaded after the first picture. */
export const hints = {
  label: 'Hint',
  drag: 'Take the dot and drag it: title, curves and numbers follow.',
  break: 'Now press “break it” and see what PyTorch does with a wrong target.',
  paste:
    'Stuck in training? Paste the error, the code or the number your loss is stuck at into the field above.',
  count: (step: number, steps: number) => `${step} of ${steps}`,
  next: 'Next',
  enough: 'No more hints',
};
