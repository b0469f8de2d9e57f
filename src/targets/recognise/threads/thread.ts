/** A text as people post it, with what it has to be read as. */
export interface Thread {
  /** The repository and number of the public thread. */
  readonly source: string;
  readonly text: string;
  readonly family: string;
  readonly captures?: Readonly<Record<string, string>>;
  /** The loss that is to come first. */
  readonly loss?: string;
}

/** The frames of a training loop above the last lines of a traceback. */
export const frames = (last: string): string => `Traceback (most recent call last):
  File "train.py", line 337, in train
    loss = criterion(outputs, targets)
  File "/opt/conda/lib/python3.8/site-packages/torch/nn/modules/module.py", line 1102, in _call_impl
    return forward_call(*input, **kwargs)
${last}`;

/** A traceback that ends in a function of `torch.nn.functional`. */
export const inFunction = (name: string, line: string, message: string): string =>
  frames(`  File "/opt/conda/lib/python3.8/site-packages/torch/nn/functional.py", line 2846, in ${name}
    ${line}
${message}`);

/** What each thread of a GPU prints. */
export const asserts = (file: string, kernel: string, condition: string, count = 6): string =>
  Array.from(
    { length: count },
    (_, i) =>
      `${file}: ${kernel}: block: [0,0,0], thread: [${i},0,0] Assertion \`${condition}\` failed.`,
  ).join('\n');
