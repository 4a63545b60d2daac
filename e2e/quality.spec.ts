import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, switchLanguage, test } from './support';

const repository = path.dirname(__dirname);

/** Markdown pages of a folder, without its partials. */
function countPages(folder: string): number {
  return readdirSync(path.join(repository, folder), { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.mdx?$/.test(file) && !/(?:^|[\\/])_/.test(file),
  ).length;
}

test('every page has a score, from the lowest to the highest, with what would raise it', async ({ page }) => {
  await page.goto('./community/quality/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('页面质量');
  // Below it stand the pairs of passages that say the same.
  const rows = page.locator('main table').first().locator('tbody tr');
  await expect(rows).toHaveCount(countPages('docs'));
  const totals = (await rows.locator('td:first-child').allInnerTexts()).map(Number);
  expect(totals).toEqual(totals.toSorted((a, b) => a - b));
  for (const total of totals) expect(total).toBeGreaterThanOrEqual(0);

  const first = rows.first();
  await first.getByText('每一项的理由').click();
  await expect(first.getByRole('definition')).toHaveCount(6);
  const edit = await first.getByRole('link', { name: '编辑这一页' }).getAttribute('href');
  expect(existsSync(path.join(repository, edit?.replace(/^.*\/edit\/main\//, '') ?? 'none'))).toBe(true);
  await first.getByRole('rowheader').getByRole('link').first().click();
  await expect(page.locator('article')).toBeVisible();
});

test('what a page gains is said in order, and adds up to no more than it lacks', async ({ page }) => {
  await page.goto('./en/community/quality/');
  for (const row of await page.locator('main table').first().locator('tbody tr').all()) {
    const gains = (await row.getByText(/^\+\d/).allInnerTexts()).map(Number);
    expect(gains).toEqual(gains.toSorted((a, b) => b - a));
    const total = Number(await row.locator('td').first().innerText());
    // Totals are rounded down, gains to one decimal.
    expect(gains.reduce((sum, gain) => sum + gain, 0)).toBeLessThan(100 - total + 0.5);
  }
});

test('the page says how scores are counted, as of which commit, in both languages', async ({ page }) => {
  await page.goto('./community/quality/');
  await expect(page.getByText('天数截至提交')).toContainText(/[0-9a-f]{7}（20\d\d-\d\d-\d\d）/);
  await switchLanguage(page, '简体中文', 'English');
  await expect(page).toHaveURL(/\/en\/community\/quality\/$/);
  await expect(page.locator('#counting ~ dl')).toContainText('weight 25');
  await expect(page.locator('main table').first().locator('tbody tr')).toHaveCount(
    countPages('i18n/en/docusaurus-plugin-content-docs/current'),
  );
  expect(await page.getByRole('main').innerText()).not.toMatch(/\p{Script=Han}/u);
});

test('without a script the scores and their reasons can be read', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: process.env['SITE_AT_ROOT'] });
  const page = await context.newPage();
  await page.goto('./community/quality/');
  const row = page.locator('main table tbody tr').first();
  await row.getByText('每一项的理由').click();
  await expect(row.getByRole('definition').first()).toBeVisible();
  await context.close();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the total and what to do fit, and the parts scroll into view', async ({ page }) => {
    await page.goto('./community/quality/');
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    const pageCell = await page.getByRole('rowheader').first().boundingBox();
    expect((pageCell?.x ?? 0) + (pageCell?.width ?? Infinity)).toBeLessThanOrEqual(390);
    const table = page.getByRole('region').filter({ has: page.getByRole('table') });
    const last = table.getByRole('columnheader', { name: '易读' });
    await expect(last).not.toBeInViewport();
    await last.scrollIntoViewIfNeeded();
    await expect(last).toBeInViewport();
    expect(await page.evaluate(() => window.scrollX)).toBe(0);
  });
});
