import { expect, search, test } from './support';

test('a Chinese word finds the page and opens it', async ({ page }) => {
  await page.goto('./');
  await search(page, '系统调用');
  const results = page.getByRole('listbox');
  await expect(results.getByRole('option').first()).toBeVisible();
  await expect(results.locator('mark').first()).toHaveText('系统调用');
  await results.locator('[role=option][href*="/guides/ebpf/count-syscalls/"]').first().click();
  await expect(page).toHaveURL(/:\d+\/guides\/ebpf\/count-syscalls\//);
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('an English word finds English pages only', async ({ page }) => {
  await page.goto('./en/');
  await search(page, 'namespace');
  const results = page.getByRole('listbox');
  await expect(results.getByRole('option').first()).toBeVisible();
  const addresses = await results
    .getByRole('option')
    .evaluateAll((options) => options.map((option) => new URL((option as HTMLAnchorElement).href).pathname));
  expect(addresses.filter((address) => !address.startsWith('/en/'))).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/guides\//);
});

test('the arrow keys choose and Escape closes', async ({ page }) => {
  await page.goto('./');
  await search(page, 'OTLP');
  const options = page.getByRole('option');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('says so when there is nothing, and treats markup as text', async ({ page }) => {
  await page.goto('./');
  await search(page, '<img src=x onerror=alert(1)>qqzzqq');
  await expect(page.getByRole('dialog').getByRole('status')).toContainText(/没有|未找到|0/);
  await expect(page.getByRole('dialog').locator('img')).toHaveCount(0);
});
