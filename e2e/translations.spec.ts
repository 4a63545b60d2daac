import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, search, siteWithThirdLanguage, switchLanguage, test } from './support';

// The pages are those of e2e/fixture: head.md is out of date in English, cost.md is not translated, policies.md is written in
// English and not translated into Chinese, tail.md was out of date for twenty days.
const phone = { width: 360, height: 740 };
const { address } = siteWithThirdLanguage();
test.use({ baseURL: address });

const staleNote = (page: Page): Locator => page.getByRole('note', { name: 'This translation is out of date' });

test('a page that is out of date says which sections, since when, and leads to each', async ({ page }) => {
  await page.goto('./en/guides/fixture/head/');
  const note = staleNote(page);
  await expect(note.locator('time')).toHaveAttribute('datetime', /^\d{4}-\d\d-\d\d$/);
  await expect(note.getByRole('definition')).toHaveText(['Steps', '验证']);
  await note.getByRole('link', { name: 'Steps' }).click();
  await expect(page).toHaveURL(/#steps$/);
  await expect(note.getByRole('link', { name: /Read the source/ })).toHaveAttribute('href', '/guides/fixture/head/');
  await note.getByRole('link', { name: '验证' }).click();
  await expect(page).toHaveURL(/\/en\/community\/translations\/guides\/fixture\/head\/#en-verify$/);
});

test('a section that is out of date is marked, and its marker leads to what has changed', async ({ page }) => {
  await page.goto('./en/guides/fixture/head/');
  const markers = page.locator('[data-translation-marker]');
  await expect(markers).toHaveCount(1);
  await page.locator('#steps + [data-translation-marker="steps"]').getByRole('link').click();
  await expect(page).toHaveURL(/\/en\/community\/translations\/guides\/fixture\/head\/#en-steps$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Translation differences: Head sampling');
  const section = page.locator('section[data-section="steps"]');
  await expect(section).toHaveAttribute('data-change', 'changed');
  await expect(section.locator('del')).toContainText(['traceidratio']);
  await expect(section.locator('ins')).toContainText(['跟随上游', 'parentbased_traceidratio']);
  await expect(section.locator('[lang="en"]').filter({ hasText: 'Let the sampler keep a share' })).toBeVisible();
  await expect(page.locator('section[data-section="verify"]')).toHaveAttribute('data-change', 'added');
  await expect(page.locator('section[data-section="limits"]')).toHaveCount(0);
});

test('the source of a page, and a translation that follows it, say nothing', async ({ page }) => {
  for (const path of [
    './guides/fixture/head/',
    './en/guides/fixture/',
    './en/guides/fixture/tail/',
    './ja/guides/fixture/',
  ]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('[data-translation], [data-translation-marker]')).toHaveCount(0);
  }
});

for (const { path, label, lang, heading, command } of [
  {
    path: './en/guides/fixture/cost/',
    label: 'This page is not translated yet',
    lang: 'zh-Hans',
    heading: '采样的代价',
    command: 'npm run translate -- docs/guides/fixture/cost.md --to en',
  },
  {
    path: './guides/fixture/policies/',
    label: '这一页还没有翻译',
    lang: 'en',
    heading: 'Sampling policies',
    command:
      'npm run translate -- i18n/en/docusaurus-plugin-content-docs/current/guides/fixture/policies.md --to zh-Hans',
  },
  {
    path: './ja/guides/fixture/policies/',
    label: 'This page is not translated yet',
    lang: 'en',
    heading: 'Sampling policies',
    command: 'npm run translate -- i18n/en/docusaurus-plugin-content-docs/current/guides/fixture/policies.md --to ja',
  },
]) {
  test(`${path} shows its source, says so in the reader's language, and how to translate it`, async ({ page }) => {
    await page.goto(path);
    const note = page.getByRole('note', { name: label });
    await note.locator('summary').click();
    await expect(note.locator('code').filter({ hasText: 'npm run' })).toHaveText(command);
    await expect(page.locator(`.theme-doc-markdown[lang="${lang}"]`).getByRole('heading', { level: 1 })).toHaveText(
      heading,
    );
    await expect(page.locator('[data-translation-marker]')).toHaveCount(0);
  });
}

test('search finds neither the notes nor what is written in another language', async ({ page }) => {
  const found = page.getByRole('listbox').getByRole('option');
  await page.goto('./en/');
  await search(page, 'traceidratio');
  await expect(found.first()).toHaveAttribute('href', /\/en\/guides\/fixture\/head\//);
  await page.getByRole('combobox').fill('估算');
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/^(?!Searching)./);
  await expect(page.locator('[role=option][href*="/fixture/cost/"]')).toHaveCount(0);
  await page.getByRole('combobox').fill('differences');
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/^(?!Searching)./);
  await expect(page.locator('[role=option][href*="/fixture/head/"]')).toHaveCount(0);
  await page.goto('./');
  await search(page, 'status_code');
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/^(?!正在)./);
  await expect(page.locator('[role=option][href*="/fixture/policies/"]')).toHaveCount(0);
});

test('the status page tells the state of every page in every language, and where to begin', async ({ page }) => {
  await page.goto('./community/translations/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('翻译状态');
  const states = async (name: string): Promise<(string | null)[]> => {
    const cells = page.locator(`tr[data-page="guides/fixture/${name}.md"] td[data-locale]`);
    return cells.evaluateAll((all) =>
      all.map((cell) => `${cell.getAttribute('data-locale')} ${cell.getAttribute('data-state')}`),
    );
  };
  expect(await states('index')).toEqual(['zh-Hans source', 'en fresh', 'ja fresh']);
  expect(await states('head')).toEqual(['zh-Hans source', 'en stale', 'ja missing']);
  expect(await states('cost')).toEqual(['zh-Hans source', 'en missing', 'ja missing']);
  expect(await states('policies')).toEqual(['zh-Hans missing', 'en source', 'ja missing']);

  const japanese = page.getByRole('region', { name: '各语言的翻译' }).locator('tr[data-locale="ja"]');
  await expect(japanese.getByRole('rowheader')).toHaveText('日本語');
  const missing = await page.locator('td[data-locale="ja"][data-state="missing"]').count();
  // Share, originals, up to date, out of date, not translated, behind for longest.
  await expect(japanese.getByRole('cell')).toContainText(['%', '0', '1', '0', String(missing), '']);

  const [first] = await page.locator('ol > li[data-page]').all();
  await expect(first ?? page.locator('ol')).toHaveAttribute('data-state', 'stale');
  await expect(page.locator('li[data-page="guides/fixture/head.md"] code')).toContainText([
    'npm run translate -- docs/guides/fixture/head.md --to en',
  ]);
  await expect(page.locator('[data-drift="en"]')).toContainText('落后过 2 次，其中 1 次还没有结束');
});

test('status and differences are in the language of the reader', async ({ page }) => {
  await page.goto('./community/translations/');
  await switchLanguage(page, '简体中文', 'English');
  await expect(page).toHaveURL(/\/en\/community\/translations\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Translations');
  await expect(page.locator('tr[data-page="guides/fixture/head.md"] td[data-locale="en"]')).toContainText(
    'Out of date',
  );
  await page.goto('./community/translations/guides/fixture/head/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('翻译差别：头部采样');
  await page.goto('./ja/community/translations/guides/fixture/head/');
  await expect(page.locator('section[data-section="steps"]')).toBeVisible();
});

for (const path of [
  './en/guides/fixture/head/',
  './en/guides/fixture/cost/',
  './guides/fixture/policies/',
  './community/translations/',
  './en/community/translations/',
  './en/community/translations/guides/fixture/head/',
]) {
  test(`${path} can be used by everybody, on a phone as well, and in the dark`, async ({ page }) => {
    await page.goto(path);
    await expectAccessible(page);
    // Before that, nobody listens to what the reader's system says.
    await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize(phone);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
  });
}

test('without a script, notes, markers, differences and states can be read', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: address });
  const page = await context.newPage();
  await page.goto('./en/guides/fixture/head/');
  await expect(staleNote(page)).toBeVisible();
  await page.locator('[data-translation-marker="steps"] a').click();
  await expect(page).toHaveURL(/#en-steps$/);
  await expect(page.locator('section[data-section="steps"] ins').first()).toBeVisible();
  await page.goto('./en/guides/fixture/cost/');
  const invitation = page.getByRole('note', { name: 'This page is not translated yet' });
  await invitation.locator('summary').click();
  await expect(invitation.locator('code').filter({ hasText: 'npm run' })).toBeVisible();
  await page.goto('./en/community/translations/');
  await expect(page.locator('tr[data-page="guides/fixture/head.md"]')).toBeVisible();
  await context.close();
});
