import type { Locator, Page } from '@playwright/test';
import { expect, open, test } from './app';

const label =
  /^(?:Paste an error, code, tensors, or the number your loss is stuck at|粘贴报错、代码、张量，或损失停住的那个数)$/;

const field = (page: Page): Locator => page.getByRole('textbox', { name: label });
const reading = (page: Page): Locator => page.getByRole('banner').locator('output');

/** What Ctrl-V does with a text on the clipboard, wherever the focus is. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    const target = document.activeElement ?? document.body;
    const event = { clipboardData: data, bubbles: true, cancelable: true };
    target.dispatchEvent(new ClipboardEvent('paste', event));
  }, text);
}

const traceback = `Traceback (most recent call last):
  File "train.py", line 337, in train
    loss = criterion(outputs, targets)
  File "/site-packages/torch/nn/functional.py", line 2846, in cross_entropy
    return torch._C._nn.cross_entropy_loss(input, target, weight, _Reduction.get_enum(reduction), ignore_index, label_smoothing)
RuntimeError: 0D or 1D target tensor expected, multi-target not supported`;

test('a pasted traceback opens a state that says the very same', async ({ page }) => {
  await open(page);
  await paste(page, traceback);
  await expect(reading(page)).toContainText('one dimension too many');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/targets\/CrossEntropyLoss/);
  const verdict = page.locator('pre').filter({ hasText: 'RuntimeError:' });
  await expect(verdict.first()).toHaveText(
    'RuntimeError: 0D or 1D target tensor expected, multi-target not supported',
  );
});

test('the sizes of a message become the sizes of the state', async ({ page }) => {
  await open(page, '#/targets');
  const message =
    'ValueError: Target size (torch.Size([16])) must be the same as input size (torch.Size([16, 1]))';
  await page.getByRole('textbox', { name: /^error, code/ }).fill(message);
  await page.getByRole('button', { name: 'Open in BCEWithLogitsLoss' }).click();
  await expect(page.locator('pre').filter({ hasText: message }).first()).toBeVisible();
});

test('a number is read as softmax applied twice', async ({ page }) => {
  await open(page);
  await field(page).fill('0.9048');
  await expect(reading(page)).toHaveText('softmax twice, 5 classes');
  await field(page).press('Enter');
  await expect(page.getByRole('heading', { name: 'My loss is stuck at 0.9048' })).toBeVisible();
  await page.getByRole('button', { name: 'See it in the simulator' }).click();
  await expect(page).toHaveURL(/#\/targets\/CrossEntropyLoss/);
  await expect(page.getByText('accepted, but wrong').first()).toBeVisible();
});

test('Ctrl-V outside an input goes to the field, inside one it does not', async ({ page }) => {
  await open(page);
  await paste(page, '0.905');
  await expect(field(page)).toHaveValue('0.905');
  await expect(field(page)).toBeFocused();
  await expect(reading(page)).toHaveText('softmax twice, 5 classes');
  await field(page).press('Escape');
  await expect(field(page)).toHaveValue('');
  const prediction = page.getByRole('spinbutton', { name: /^input/ });
  await prediction
    .or(page.getByRole('textbox', { name: /^input/ }))
    .first()
    .focus();
  await paste(page, '0.905');
  await expect(field(page)).toHaveValue('');
});

test('what is not known is said so, with the nearest three', async ({ page }) => {
  await open(page);
  await paste(page, 'RuntimeError: mat1 and mat2 shapes cannot be multiplied (64x512 and 256x10)');
  await expect(reading(page)).toHaveText('not recognised');
  await page.keyboard.press('Enter');
  const banner = page.getByRole('banner');
  await expect(banner.getByRole('heading', { name: 'Not recognised.' })).toBeVisible();
  await expect(banner.getByRole('listitem')).toHaveCount(3);
});

test('a megabyte of brackets leaves the page alive', async ({ page }) => {
  await open(page);
  await paste(page, '['.repeat(1_000_000));
  await expect(reading(page)).toHaveText('neither an error, nor code, tensors or a number');
  await field(page).press('Escape');
  await expect(field(page)).toHaveValue('');
});

test('several causes of one number come with the check that tells them apart', async ({ page }) => {
  await open(page, '#/targets');
  const form = page.getByRole('region', { name: /stuck at/ });
  await form.getByRole('textbox', { name: 'loss value' }).fill('0.6931');
  await expect(form.getByRole('listitem')).toHaveCount(4);
  await form.getByRole('combobox', { name: 'loss' }).selectOption('BCEWithLogitsLoss');
  await expect(form.getByRole('listitem')).toHaveCount(2);
});

test('by keyboard alone: reach the field, type, open, undo', async ({ page }) => {
  await open(page, '#/targets/CrossEntropyLoss');
  const code = page.getByRole('textbox', { name: /^code/ });
  await expect(code).toHaveValue(/nn\.CrossEntropyLoss/);
  const before = await code.inputValue();
  await field(page).focus();
  await page.keyboard.type('IndexError: Target 3 is out of bounds.');
  await expect(reading(page)).toContainText('no column');
  await page.keyboard.press('Enter');
  await expect(code).toHaveValue(/torch\.tensor\(\[1, 0, 3, 2\]\)/);
  await expect(field(page)).toHaveValue('');
  await page.keyboard.press('Control+z');
  await expect(code).toHaveValue(before);
});

test('what was pasted, and what it led to, survive a reload', async ({ page }) => {
  await open(page, '#/targets/MSELoss');
  await paste(page, '0.9048');
  await expect(reading(page)).toHaveText('softmax twice, 5 classes');
  await page.reload();
  await expect(field(page)).toHaveValue('0.9048');
  await expect(reading(page)).toHaveText('softmax twice, 5 classes');
  await field(page).fill(traceback);
  await field(page).press('Enter');
  const note = page.getByRole('region', { name: 'You pasted' });
  await expect(note).toContainText('target.squeeze(1)');
  await page.reload();
  await expect(note).toContainText('target.squeeze(1)');
  await expect(page.getByText('multi-target not supported').first()).toBeVisible();
});

test('what is known beside the number survives a reload', async ({ page }) => {
  await open(page, '#/targets');
  const form = page.getByRole('region', { name: /stuck at/ });
  await form.getByRole('textbox', { name: 'loss value' }).fill('22,18');
  await form.getByRole('textbox', { name: 'batch size' }).fill('32');
  await form.getByRole('combobox', { name: 'reduction' }).selectOption('sum');
  await expect(form.getByRole('listitem').first()).toContainText('if summed over 32 samples');
  await page.reload();
  await expect(form.getByRole('listitem').first()).toContainText('if summed over 32 samples');
});

test('an assert of a GPU shows its own words and what the CPU says', async ({ page }) => {
  await open(page);
  await paste(
    page,
    '../aten/src/ATen/native/cuda/NLLLoss2d.cu:103: nll_loss2d_forward_kernel: block: [5,0,0], thread: [996,0,0] Assertion `t >= 0 && t < n_classes` failed.',
  );
  await expect(reading(page)).not.toBeEmpty();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/targets\/CrossEntropyLoss/);
  await expect(page.getByText('Target 255 is out of bounds.').first()).toBeVisible();
  const note = page.getByRole('region', { name: 'You pasted' });
  await expect(note).toContainText('Assertion `t >= 0 && t < n_classes` failed.');
  await note.getByRole('button', { name: 'Dismiss' }).click();
  await expect(note).toHaveCount(0);
});

test.describe('in Chinese', () => {
  test.use({ locale: 'zh-CN' });

  test('the reading and a gloss under the message are Chinese, the message is not', async ({
    page,
  }) => {
    await open(page);
    await paste(page, traceback);
    await expect(reading(page)).toContainText('标签多了一个维度');
    await page.keyboard.press('Enter');
    const verdict = page.locator('main');
    await expect(verdict).toContainText(
      'RuntimeError: 0D or 1D target tensor expected, multi-target not supported',
    );
    await expect(verdict.getByText(/标签多了一个维度/).first()).toBeVisible();
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the field folds to an icon, and opens over the header', async ({ page }) => {
    await open(page);
    await expect(field(page)).toBeHidden();
    const opener = page.getByRole('button', { name: label });
    const box = await opener.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    await opener.tap();
    await expect(field(page)).toBeFocused();
    await field(page).fill(traceback);
    const line = await reading(page).boundingBox();
    // The whole line is read: it wraps instead of ending in dots.
    expect(line?.width ?? 0).toBeLessThanOrEqual(390);
    await expect(reading(page)).toContainText('one dimension too many');
    await reading(page).tap();
    await expect(page).toHaveURL(/#\/targets\/CrossEntropyLoss/);
    await expect(field(page)).toBeHidden();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      390,
    );
  });
});
