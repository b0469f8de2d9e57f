import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, expectNumber, open, output, test } from './app';

/** One logit and a float column left over from a binary classifier, handed to the loss of many classes. */
const leftover = `loss_fn = nn.CrossEntropyLoss()
logits = torch.randn(4, 1, requires_grad=True)
target = torch.tensor([[0.], [1.], [1.], [0.]])
loss = loss_fn(logits, target)
`;

const link = (loss: string, code: string) => `#/targets/${loss}?code=${encodeURIComponent(code)}`;

const verdict = (page: Page) => page.locator('[data-verdict]');

test('from binary to multi-class: what is left over is shown, mended with one click, undone with another', async ({
  page,
}) => {
  await open(page, link('CrossEntropyLoss', leftover));
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'trap');
  await expectNumber(output(page, 'loss'), 0);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('one class');
  await page.getByRole('button', { name: 'Apply' }).first().click();
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'right');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'trap');
  await expect(page.getByRole('textbox', { name: /^code/ })).toHaveValue(leftover);
});

test('PyTorch’s own words follow each keystroke, and a reload keeps what was typed', async ({
  page,
}) => {
  await open(page, '#/targets/CrossEntropyLoss');
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'right');
  const code = page.getByRole('textbox', { name: /^code/ });
  await code.fill(`input = torch.randn(3, 5, requires_grad=True)
target = torch.tensor([1., 0., 4.])
loss = nn.CrossEntropyLoss()(input, target)
`);
  // torch 2.13.0, the same call.
  const words = 'expected target dtype to be Long or Byte, but got Float';
  await expect(page.getByText(words, { exact: false }).first()).toBeVisible();
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'raises');
  await expect(page).toHaveURL(/code=input/);
  await page.goto('about:blank');
  await page.goBack();
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'raises');
  await page.getByRole('combobox', { name: /^target dtype/ }).selectOption('int64');
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'right');
  await page.getByRole('textbox', { name: 'target[2]' }).fill('5');
  await expect(page.getByText('Target 5 is out of bounds.').first()).toBeVisible();
});

test('the loss and its tensors go along to Explore and back', async ({ page }) => {
  await open(page, '#/explore/HuberLoss?input=3&target=1');
  await page.getByRole('link', { name: 'Targets' }).click();
  await expect(page.getByRole('textbox', { name: /^code/ })).toHaveValue(/tensor\(3\., requires/);
  await page.getByRole('textbox', { name: 'input[]' }).fill('2.5');
  await page.getByRole('button', { name: /^Go on to Explore/ }).click();
  await expect(page).toHaveURL(/explore\/HuberLoss\?input=2\.5/);
});

test('text that is not Python is marked at the character, and hostile text harms nothing', async ({
  page,
}) => {
  await open(page, '#/targets/MSELoss');
  const code = page.getByRole('textbox', { name: /^code/ });
  await code.fill('input = torch.tensor([1, 2\ntarget = 3');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Line 2');
  await expect(code).toHaveAttribute('aria-invalid', 'true');
  for (const text of ['['.repeat(200_000), '__proto__ = 1\nloss = __proto__.constructor(1, 2)']) {
    await code.fill(text);
    await expect(verdict(page)).toBeVisible();
  }
  await page.getByRole('button', { name: 'Start again' }).click();
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'right');
});

test('the simulator has no accessibility violations', async ({ page }) => {
  await open(page, link('CrossEntropyLoss', leftover));
  await expect(page.getByRole('button', { name: 'Apply' }).first()).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
});

test('the tabs carry the same tensors there and back', async ({ page }) => {
  await open(page, '#/explore/HuberLoss?input=3&target=1');
  await page.getByRole('link', { name: 'Targets' }).click();
  await page.getByRole('textbox', { name: 'input[]' }).fill('2.25');
  // At once, before the hand rests.
  await page.getByRole('link', { name: 'Explore' }).click();
  await expect(page).toHaveURL(/explore\/HuberLoss\?input=2\.25/);
  await page.getByRole('link', { name: 'Targets' }).click();
  await expect(page.getByRole('textbox', { name: /^code/ })).toHaveValue(/2\.25/);
});
