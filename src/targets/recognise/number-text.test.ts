import { expect, test } from 'vitest';
import { readNumber } from './number-text';

test.each([
  ['0.905', 0.905, 0.0005],
  [' 0.9048 ', 0.9048, 0.00005],
  ['≈0.69', 0.69, 0.005],
  ['-22.3', -22.3, 0.05],
  ['−22.3', -22.3, 0.05],
  ['1.1921e-07', 1.1921e-7, 5e-12],
  ['0,9048', 0.9048, 0.00005],
  ['1', 1, 0.005],
  ['tensor(0.6931)', 0.6931, 0.00005],
  ['loss: 0.6931 - accuracy: 0.5000', 0.6931, 0.00005],
  ['Epoch 3/10 loss=0.70\nEpoch 4/10 loss=0.6931', 0.6931, 0.00005],
  ['my loss is stuck at 0.5514 and never goes down', 0.5514, 0.00005],
  ['损失一直停在 0.6931', 0.6931, 0.00005],
  ['loss stays at 2.3026', 2.3026, 0.00005],
  ['5.514e-1', 0.5514, 0.00005],
  ['.5514', 0.5514, 0.00005],
  ['about 0.55', 0.55, 0.005],
  ['0.5514 ± 0.0002', 0.5514, 0.0002],
  ['0.5514 (3 classes)', 0.5514, 0.00005],
  ["{'loss': 0.6931, 'learning_rate': 5e-05, 'epoch': 1.0}", 0.6931, 0.00005],
  ['val_loss=1.4612', 1.4612, 0.00005],
  ['train_loss 1.4612 val_loss 1.4700', 1.4612, 0.00005],
  ['0.6934\n0.6932\n0.6931', 0.6931, 0.00005],
  // BVLC/caffe#826, milesial/Pytorch-UNet#78 and #84, keras-team/keras#797, ascust/SEC-MXNet#8, tensorflow/tensorflow#12287
  ['loss stuck at ~.69', 0.69, 0.005],
  [
    '0.9474 --- loss: -1605.029907\nEpoch finished ! Loss: -1980.159640842014',
    -1980.159640842014,
    0.00396,
  ],
  [
    'Epoch 1/5: 100%|██████████| 79/79 [00:12<00:00,  6.33img/s, loss (batch)=-9.27e+5]',
    -927_000,
    500,
  ],
  [' 1/10 [==>...........................] - ETA: 17s - loss: 0.6063', 0.6063, 0.00005],
  ['Epoch[1] Batch[20]\tSpeed: 29.69 samples/sec\t\tMultiLogisticLoss=0.000000', 0, 5e-7],
  [
    '= >   step: 13 loss: 0.6931 accuracy:0.81\n= >   step: 14 loss: 0.6931 accuracy:0.67',
    0.6931,
    0.00005,
  ],
  [' - loss: 0.6931 - acc: 0.5000 - val_loss: 0.6932 - val_acc: 0.5', 0.6931, 0.00005],
])('reads %j', (text, value, tolerance) => {
  const read = readNumber(text);
  expect(read?.value).toBe(value);
  // Half a unit of the last digit, and a hair for the rounding of binary fractions.
  expect((read?.tolerance ?? 0) / tolerance).toBeCloseTo(1, 2);
});

test('reads NaN and infinity', () => {
  expect(readNumber('nan')?.value).toBeNaN();
  expect(readNumber('loss: nan')?.value).toBeNaN();
  expect(readNumber('tensor(inf)')?.value).toBe(Infinity);
});

test.each([
  ['0.5514 C=3', { classes: 3 }],
  ['0.9048, 5 classes', { classes: 5 }],
  ['0.9048 5 类', { classes: 5 }],
  ['0.2 margin 0.2', { value: 0.2, margin: 0.2 }],
  ['63.46 var(y)=63.46', { value: 63.46, variance: 63.46 }],
  ['loss 63.46, y.var() = 63.5', { value: 63.46, variance: 63.5 }],
  ['0.6931 BCEWithLogitsLoss', { loss: 'BCEWithLogitsLoss' }],
  ['tensor(0.9048, grad_fn=<NllLossBackward0>)', { value: 0.9048, loss: 'CrossEntropyLoss' }],
  [
    "tensor(0.5032, device='cuda:0', grad_fn=<BinaryCrossEntropyWithLogitsBackward0>)",
    { value: 0.5032, loss: 'BCEWithLogitsLoss' },
  ],
  ['5.545 batch size 256', { batch: 256 }],
  ["22.18 reduction='sum' batch=32 BCE", { value: 22.18, batch: 32, reduction: 'sum' }],
  ['损失卡在 5.545，批大小 256', { value: 5.545, batch: 256 }],
  ['mean squared error 0.25', { value: 0.25, loss: 'MSELoss', reduction: null }],
  ['triplet loss stuck at 0.2', { value: 0.2, loss: 'TripletMarginLoss' }],
])('reads what else is known in %j', (text, facts) => {
  expect(readNumber(text)).toMatchObject(facts);
});

test.each([
  '',
  'tensor([0.5, 0.2])',
  'torch.Size([3, 5])',
  '[1, 0, 4]',
  'loss = loss_fn(input, target)',
  'loss_fn = nn.CrossEntropyLoss()\nloss = loss_fn(x, y)',
  'hello there',
  'torch.randn(3, 5)',
])('takes %j for no number', (text) => {
  expect(readNumber(text)).toBeNull();
});
