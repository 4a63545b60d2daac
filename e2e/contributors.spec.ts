import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './support';

const build = path.join(path.dirname(__dirname), 'build');

test('the board leads to a profile, which explains points, and back, without loading the site again', async ({
  page,
}) => {
  await page.goto('./community/contributors/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('贡献者');
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
  const person = page.getByRole('table').first().getByRole('link').first();
  const name = await person.innerText();
  await person.click();
  await expect(page).toHaveURL(/\/community\/contributors\/[a-z0-9-]+\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(page).toHaveTitle(new RegExp(`^${name} `));
  await expect(page.locator('main a[href*="/commit/"]').first()).toBeVisible();
  await expect(page.locator('main a[href*="/guides/ebpf/"]').first()).toBeVisible();
  await expect(page.locator('#commits ~ ol li').first()).toContainText(/规模|撤销/);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('贡献者');
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
});

test('a profile opened directly is alive and looks the same before and after', async ({ page }) => {
  const slug = firstSlug();
  await page.goto(`./en/community/contributors/${slug}/`);
  await expect(page.getByRole('heading', { name: 'Commits' })).toBeVisible();
  // A table behind the picture.
  await page.getByText('Show as a table').first().click();
  await expect(page.getByRole('table').first()).toBeVisible();
  await page
    .locator('.navbar')
    .getByRole('button', { name: /dark|light|system/i })
    .click();
});

test('searching, filtering and sorting a board answers over everybody and can be shared', async ({ page }) => {
  await page.goto('./en/community/contributors/all/');
  const name = await page.getByRole('table').first().getByRole('link').first().innerText();
  await page.getByLabel('Name').fill(name.slice(0, 4));
  await expect(page).toHaveURL(/[?&]q=/);
  await expect(page.getByRole('table').first().getByRole('link').first()).toHaveText(name);
  await page.getByLabel('Name').fill('nobody has this name');
  await expect(page.getByRole('status').first()).toContainText(/no|0/i);
  await page.getByRole('button', { name: 'Clear' }).click();
  await page.getByRole('button', { name: 'Commits' }).click();
  await expect(page.getByRole('columnheader', { name: 'Commits' })).toHaveAttribute('aria-sort', 'descending');
  await expect(page).toHaveURL(/sort=commits/);
  await page.reload();
  await expect(page.getByRole('columnheader', { name: 'Commits' })).toHaveAttribute('aria-sort', 'descending');
});

test('badges, levels and community health say what they are made of', async ({ page }) => {
  await page.goto('./en/community/contributors/badges/');
  await expect(page.getByRole('heading', { name: 'Gardener' })).toBeVisible();
  await page.getByRole('link', { name: 'Levels' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Levels and points');
  await expect(page.getByRole('row', { name: /Contributor/ })).toContainText('12');
  await page.getByRole('link', { name: 'Community health' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Community health');
  await expect(page.getByText('CHAOSS').first()).toBeVisible();
});

test('a person’s pictures are drawn in both languages', async ({ page }) => {
  const slug = firstSlug();
  await page.goto('./');
  for (const picture of [`badges/${slug}.svg`, `en/badges/${slug}.svg`, `cards/${slug}.svg`, `en/cards/${slug}.svg`]) {
    // As a README elsewhere would show it.
    const width = await page.evaluate(async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      return image.naturalWidth;
    }, `./${picture}`);
    expect(width).toBeGreaterThan(80);
  }
});

test('without a script the board, a profile and the health page are whole', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: process.env['SITE_AT_ROOT'] });
  const page = await context.newPage();
  await page.goto('./community/contributors/');
  await page.getByRole('table').first().getByRole('link').first().click();
  await expect(page.locator('main a[href*="/commit/"]').first()).toBeVisible();
  await page.goto('./community/contributors/health/');
  await expect(page.getByText('CHAOSS').first()).toBeVisible();
  await context.close();
});

function firstSlug(): string {
  const board = readFileSync(path.join(build, 'community', 'contributors', 'all', 'index.html'), 'utf8');
  const table = board.slice(board.indexOf('<table'));
  return /community\/contributors\/([a-z0-9-]+)\//.exec(table)?.[1] ?? '';
}
