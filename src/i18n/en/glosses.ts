import { frameworkGlosses } from './glosses-frameworks';

/** What each family of messages says, what mostly causes it, and the fix. Keys are the families' ids. */
export const glosses = {
  'class-range': {
    says: 'A label names a class that the prediction has no column for.',
    cause:
      'Labels counted from 1, a head with too few outputs, a mask of 0 and 255, or −1 for “unknown”.',
    fix: 'Count labels from 0 to C − 1, give the head C outputs, and pass ignore_index for labels that do not count.',
  },
  'device-assert': {
    says: 'A check inside a GPU kernel failed; the line shown is not the one at fault.',
    cause:
      'Most often a label beyond the classes there are. The GPU reports it late, at some other call.',
    fix: 'Run the same batch on the CPU, or with CUDA_LAUNCH_BLOCKING=1: the message then names the label.',
  },
  'index-dtype': {
    says: 'Class indices must be whole numbers of type int64 (or uint8).',
    cause: 'Labels read from a CSV file or NumPy arrive as floats, or as int32.',
    fix: 'target.long()',
  },
  'multi-target': {
    says: 'The target has one dimension too many: a column or one-hot rows where one index per sample goes.',
    cause: '(N, 1) labels, or one-hot labels passed as integers.',
    fix: 'target.squeeze(1) for a column, target.argmax(1) for one-hot rows.',
  },
  'class-probabilities': {
    says: 'A target in the shape of the prediction is read as probabilities, and those must be floats.',
    cause: 'One-hot labels of type int64; or logits and labels that are both (N).',
    fix: 'target.float() if probabilities are meant, target.argmax(1) for indices.',
  },
  'spatial-target': {
    says: 'For images the target is one class number per pixel: (N, H, W).',
    cause: 'A mask with a channel dimension (N, 1, H, W), an RGB mask, or a one-hot mask.',
    fix: 'target.squeeze(1) for one channel; argmax over the channel of a one-hot mask; class numbers instead of colours.',
  },
  'spatial-size': {
    says: 'Prediction and mask differ in height, width or number of samples.',
    cause: 'The network shrinks the image, and the mask kept its size.',
    fix: "Resize the mask with mode='nearest', or the logits with F.interpolate.",
  },
  'batch-size': {
    says: 'Prediction and target hold different numbers of samples.',
    cause:
      'A missing flatten, a last batch that is smaller, or a time dimension merged on one side only.',
    fix: 'Reshape both: (N·T, C) and (N·T).',
  },
  'target-shape': {
    says: "Behind the batch the target's sizes are not those of the prediction without its classes.",
    cause: 'The classes stand last, (N, T, C), and PyTorch wants them second, (N, C, T).',
    fix: 'logits.transpose(1, 2)',
  },
  'unbatched-target': {
    says: 'A prediction without a batch takes a single label.',
    cause: 'Scores of N samples in one dimension: they are read as one sample with N classes.',
    fix: 'Give the prediction its class dimension: (N, C).',
  },
  'scalar-prediction': {
    says: 'The prediction is a single number without a dimension.',
    cause: 'A squeeze() too much, often in a batch of one.',
    fix: 'squeeze(1) instead of squeeze().',
  },
  dimension: {
    says: 'A dimension is asked for that the tensor does not have.',
    cause: 'softmax(dim=1) of a vector: the batch dimension is gone.',
    fix: 'Keep the batch: unsqueeze(0), or dim=-1.',
  },
  'class-weights': {
    says: 'The class weights do not have one number per class.',
    cause: 'The head was changed and the weights were not, or a background class was forgotten.',
    fix: 'weight of shape (C).',
  },
  'scalar-type': {
    says: 'A tensor has another element type than this operation needs.',
    cause:
      'Float labels where indices go, a uint8 mask straight from a PNG, or weights in float64.',
    fix: 'target.long() for indices, weight.float() for weights.',
  },
  buffer: {
    says: 'The option takes a tensor.',
    cause: 'A list or a plain number was passed.',
    fix: 'torch.tensor([...])',
  },
  'ignore-index': {
    says: 'ignore_index means a class number, and the target holds probabilities.',
    cause: 'One-hot or soft labels together with ignore_index.',
    fix: 'Use index labels, or give ignored rows weight 0 by hand.',
  },
  'label-smoothing': {
    says: 'label_smoothing lies outside 0 to 1.',
    cause: 'A percentage, or an argument in the wrong place.',
    fix: 'label_smoothing=0.1',
  },
  'one-hot': {
    says: 'one_hot takes int64 class numbers from 0 to num_classes − 1.',
    cause: 'Labels counted from 1, negative labels, or floats.',
    fix: 'y.long(), counted from 0.',
  },
  'softmax-dim': {
    says: 'softmax without dim guesses the dimension.',
    cause: 'dim was left out.',
    fix: 'dim=1 for (N, C).',
  },
  'target-size': {
    says: 'This loss compares element by element: target and prediction must have one shape.',
    cause:
      '(N) labels against (N, 1) logits, or class indices given to a loss of C independent labels.',
    fix: 'target.unsqueeze(1) or logits.squeeze(1); one-hot labels for several outputs.',
  },
  'size-deprecated': {
    says: 'Target and prediction must have one shape. Despite “deprecated” it raises.',
    cause: '(N) labels against (N, 1) probabilities.',
    fix: 'target.unsqueeze(1), or squeeze(1) the prediction.',
  },
  'input-range': {
    says: 'BCELoss takes probabilities, and a prediction lies outside 0 to 1.',
    cause: 'Logits without a sigmoid, or NaN.',
    fix: 'nn.BCEWithLogitsLoss, and no sigmoid in the model.',
  },
  'target-range': {
    says: 'BCELoss takes labels between 0 and 1.',
    cause: 'Class numbers 0, 1, 2 or labels of ±1 in a binary loss.',
    fix: 'CrossEntropyLoss for several classes; (y + 1) / 2 for ±1.',
  },
  'found-dtype': {
    says: 'Target and prediction must have the same floating point type.',
    cause: 'Labels 0/1 as integers, or float64 from NumPy.',
    fix: 'target.float()',
  },
  'result-type': {
    says: 'A loss of floats cannot be written into an integer tensor.',
    cause: 'Labels 0/1 as integers. The message never mentions the target.',
    fix: 'target.float()',
  },
  'bool-arithmetic': {
    says: 'Booleans cannot be subtracted or negated.',
    cause: 'A mask or comparison as the target.',
    fix: 'target.float()',
  },
  'size-broadcast': {
    says: 'The shapes differ, and every prediction is compared with every target.',
    cause: '(N, 1) against (N): the result is an N × N table, and the model learns the mean.',
    fix: 'target.unsqueeze(1) or prediction.squeeze(1).',
  },
  'tensor-sizes': {
    says: 'Two shapes can neither be matched nor broadcast.',
    cause: 'The head has another size than the target, or a dimension is missing.',
    fix: 'Make both shapes equal.',
  },
  'weight-broadcast': {
    says: 'The weight of BCELoss must broadcast to the prediction.',
    cause: 'One weight per class where one per element is meant.',
    fix: 'A weight in the shape of the last dimension, or pos_weight.',
  },
  'kernel-dtype': {
    says: 'This operation does not exist for this element type.',
    cause: 'Integer predictions, arguments in the wrong order, or float16 on the CPU.',
    fix: 'loss_fn(prediction, target), with a floating point prediction.',
  },
  'mean-dtype': {
    says: 'The mean of integers is not defined.',
    cause: 'Prediction and target are both integers.',
    fix: 'prediction.float()',
  },
  'kl-integral': {
    says: 'KLDivLoss takes probabilities as its target.',
    cause: 'One-hot or index labels as integers.',
    fix: 'target.float(), rows that sum to 1.',
  },
  'kl-mean': {
    says: "reduction='mean' divides by the number of classes too.",
    cause: 'It is the default.',
    fix: "reduction='batchmean'",
  },
  'in-place': {
    says: 'SoftMarginLoss would grow beyond its input.',
    cause: '(N, 1) scores against (N) labels.',
    fix: 'target.unsqueeze(1)',
  },
  'weight-size': {
    says: "weight needs the prediction's shape.",
    cause: 'One weight per class or per batch.',
    fix: 'A weight per element.',
  },
  delta: {
    says: 'The threshold has an impossible sign.',
    cause: 'delta = 0 or beta below 0.',
    fix: 'nn.L1Loss in place of a threshold of 0.',
  },
  'ranking-sizes': {
    says: 'Both scores and the target need the same number of dimensions.',
    cause: '(N) against (N, 1).',
    fix: 'squeeze(1) the scores, or unsqueeze(1) the target.',
  },
  'pair-dimensions': {
    says: '(N, D) pairs take (N) labels, (D) pairs a single label.',
    cause: 'The target has the wrong number of dimensions.',
    fix: 'One ±1 label per pair: shape (N).',
  },
  'triplet-margin': {
    says: 'The margin must be above 0.',
    cause: 'margin=0 is already satisfied by a collapsed model.',
    fix: 'margin=0.2, or another positive number.',
  },
  'triplet-dimensions': {
    says: 'Anchor, positive and negative need the same number of dimensions.',
    cause: 'Labels passed as the third argument, or a lost batch dimension.',
    fix: 'Three embeddings (N, D); labels are for mining only.',
  },
  'label-list-range': {
    says: 'A list of labels holds a class that does not exist.',
    cause: 'Labels counted from 1, or padding other than −1.',
    fix: 'Classes 0 to C − 1, then −1.',
  },
  'label-list-size': {
    says: 'The target must have the shape this loss prescribes for its prediction.',
    cause: 'One index per sample where a row of C entries goes, or more than two dimensions.',
    fix: 'Rows of class numbers, filled up with −1.',
  },
  'multi-margin-target': {
    says: 'MultiMarginLoss takes one class index per sample.',
    cause: 'One-hot rows, a column (N, 1), or a class beyond C − 1.',
    fix: 'target.argmax(1) or target.squeeze(1).',
  },
  'multi-margin-option': {
    says: 'An option of MultiMarginLoss is not one it knows.',
    cause: 'p other than 1 or 2, or a weight that is not (C).',
    fix: 'p=1 or p=2, weight of shape (C).',
  },
  variance: {
    says: 'GaussianNLLLoss needs a variance that is positive and of the right shape.',
    cause: 'A raw output as the variance, or an int.',
    fix: 'F.softplus(output), in the shape of the prediction.',
  },
  'ctc-lengths': {
    says: 'A length is longer than the tensor it speaks of.',
    cause: 'Lengths before pooling or striding, or the wrong dimension first.',
    fix: 'input_lengths ≤ T, target_lengths ≤ the width of targets.',
  },
  'index-range': {
    says: 'A label used as an index points beyond the classes there are.',
    cause:
      'One-hot rows made by hand with scatter_, gather or a table: labels from 1, a mask of 0 and 255, or too few classes.',
    fix: 'print(target.min(), target.max()): both belong in 0 … C − 1; then raise C, or map the labels.',
  },
  autocast: {
    says: 'Under mixed precision BCELoss is refused: half precision rounds probabilities to 0 and 1, and their logarithm is lost.',
    cause: 'A sigmoid at the end of the model, and torch.autocast around the loss.',
    fix: 'Take the sigmoid out of the model and use BCEWithLogitsLoss; sigmoid only where you predict.',
  },
  'ctc-arguments': {
    says: 'CTC wants one whole number per sample for the lengths, and a blank among the classes.',
    cause:
      'Lengths of another batch, lengths as floats, or a blank of C where C − 1 is the last class.',
    fix: 'Integer lengths of size (N); blank=0, or blank=C − 1.',
  },
  'unknown-option': {
    says: 'The loss has no option of that name.',
    cause: 'An option of another framework or of a newer PyTorch (label_smoothing came with 1.10).',
    fix: 'print(torch.__version__); upgrade, or leave the option out. from_logits has no place in PyTorch: its losses say it by their name.',
  },
  'missing-argument': {
    says: 'The loss was called with too few tensors.',
    cause: 'A third tensor was forgotten: the variance, the negative, the lengths.',
    fix: 'Pass every tensor in the order of the signature.',
  },
  'extra-argument': {
    says: 'The loss was called with too many arguments.',
    cause: 'A loss of distances given two embeddings, or an option passed by position.',
    fix: 'Options by keyword; distances computed first.',
  },
  'ambiguous-bool': {
    says: 'A tensor was used where a yes or no goes.',
    cause: 'nn.Loss(input, target): the tensors went into the constructor.',
    fix: 'nn.Loss()(input, target)',
  },
  'not-a-tensor': {
    says: 'The loss was given a plain Python value where a tensor goes.',
    cause:
      'A list, a number or None as the target; or a model that returns several outputs, passed on as a whole.',
    fix: 'torch.tensor(target); for a model with several outputs pick one: outputs[0], outputs.logits.',
  },
  'numpy-target': {
    says: 'A NumPy array has a size that cannot be called.',
    cause: 'The target was never turned into a tensor.',
    fix: 'torch.from_numpy(target)',
  },
  'no-grad': {
    says: 'Nothing in the loss depends on a parameter.',
    cause: 'detach(), .item(), argmax or torch.no_grad() between model and loss.',
    fix: "Keep the model's own output up to the loss.",
  },
  'not-scalar': {
    says: 'One number is needed where the loss is still one number per sample.',
    cause: "reduction='none', or a loss without its mean, before backward(), item() or float().",
    fix: 'loss.mean().backward()',
  },
  reduction: {
    says: 'The loss does not know this reduction.',
    cause: "'average', or 'batchmean' outside KLDivLoss.",
    fix: "'mean', 'sum' or 'none'.",
  },
  'reduction-deprecated': {
    says: 'An old name of the reduction.',
    cause: 'Code for PyTorch 0.4.',
    fix: "reduction='mean', 'sum' or 'none'",
  },
  'nll-2d': {
    says: 'NLLLoss takes images by itself.',
    cause: 'Code for an old version.',
    fix: 'nn.NLLLoss',
  },
  device: {
    says: 'Prediction, target and weights must be on one device.',
    cause: 'A batch or the class weights stayed on the CPU.',
    fix: 'target.to(prediction.device), and loss_fn.to(device) for weights.',
  },
  ...frameworkGlosses,
};
