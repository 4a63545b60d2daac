import { expect, test } from './support';

test('the board leads to a profile, which lists commits and pages', async ({ page }) => {
  await page.goto('./community/contributors/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('贡献者');
  await page.getByRole('table').first().getByRole('link').first().click();
  await expect(page).toHaveURL(/\/community\/contributors\/[a-z0-9-]+\/$/);
  await expect(page.locator('main a[href*="/commit/"]').first()).toBeVisible();
  await expect(page.locator('main a[href*="/guides/ebpf/"]').first()).toBeVisible();
});

test('the board is in English under /en/', async ({ page }) => {
  await page.goto('./en/community/contributors/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Contributors');
  await page.getByRole('table').first().getByRole('link').first().click();
  await expect(page).toHaveURL(/\/en\/community\/contributors\/[a-z0-9-]+\/$/);
  const text = await page.getByRole('main').innerText();
  // Commit subjects and names are quoted as they are; headings are ours.
  expect(text).toMatch(/commits?/i);
});
