import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, expectAccessible, search, siteWithThirdLanguage, switchLanguage, test } from './support';

const { address, root } = siteWithThirdLanguage();
const phone = { width: 360, height: 740 };
/** The only page that is translated into it; see e2e/fixture. */
const translated = './ja/guides/fixture/';
const untranslated = './ja/guides/fixture/head/';

test.use({ baseURL: address });

test('the language switch lists the new language and leads to the same page in it', async ({ page }) => {
  await page.goto('./guides/fixture/');
  await page.locator('.navbar').getByRole('button', { name: '简体中文' }).hover();
  await expect(page.locator('.navbar .dropdown__menu').getByRole('link')).toHaveText(['简体中文', 'English', '日本語']);
  await switchLanguage(page, '简体中文', '日本語');
  await expect(page).toHaveURL(/:\d+\/ja\/guides\/fixture\/$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('サンプリング');
});

test('search engines are told of the page in every language', async ({ page }) => {
  await page.goto(translated);
  const alternates = page.locator('link[rel=alternate][hreflang]');
  const languages = await alternates.evaluateAll((links) =>
    links.map((link) => `${link.getAttribute('hreflang')} ${new URL((link as HTMLLinkElement).href).pathname}`),
  );
  expect(languages.sort()).toEqual([
    'en /en/guides/fixture/',
    'ja /ja/guides/fixture/',
    'x-default /guides/fixture/',
    'zh-Hans /guides/fixture/',
  ]);
  const sitemap = await page.request.get('./ja/sitemap.xml');
  expect(await sitemap.text()).toContain('/ja/guides/fixture/head/</loc>');
});

test('links between a translated page and one that is not stay in the language', async ({ page }) => {
  await page.goto(translated);
  await page.getByRole('main').getByRole('link', { name: 'ヘッドサンプリング' }).click();
  await expect(page).toHaveURL(/\/ja\/guides\/fixture\/head\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('头部采样');
  await page.locator('.theme-doc-markdown').getByRole('link', { name: '采样', exact: true }).click();
  await expect(page).toHaveURL(/\/ja\/guides\/fixture\/$/);
});

test('a word of the language finds its page, and nothing in other languages', async ({ page }) => {
  await page.goto('./ja/');
  await search(page, 'トレース');
  const options = page.getByRole('listbox').getByRole('option');
  await expect(options.first()).toBeVisible();
  const found = await options.evaluateAll((all) => all.map((one) => new URL((one as HTMLAnchorElement).href).pathname));
  expect(new Set(found)).toEqual(new Set(['/ja/guides/fixture/']));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/ja\/guides\/fixture\//);
});

test("what the site says by itself is the theme's Japanese, or English, and not Chinese", async ({ page }) => {
  await page.goto('./ja/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('OpenTelemetry guides that run');
  await page.goto(translated);
  await expect(page.getByRole('link', { name: 'このページを編集' })).toHaveAttribute(
    'href',
    /\/i18n\/ja\/docusaurus-plugin-content-docs\/current\/guides\/fixture\/index\.md$/,
  );
  await page.goto('./ja/reference/lint/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lint rules');
  await page.goto('./ja/community/quality/');
  await expect(page.getByRole('main')).toContainText('サンプリング');
});

for (const path of ['./ja/', translated, untranslated]) {
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

test('the commands know the language', async () => {
  const statuses = await run('translations', '--json');
  const pages = (JSON.parse(statuses) as { pages: Record<'page' | 'locale' | 'source' | 'status', string>[] }).pages;
  const inJapanese = pages.filter(({ page, locale }) => locale === 'ja' && page.startsWith('guides/fixture/'));
  expect(inJapanese.map(({ page, source, status }) => [page, source, status])).toEqual([
    ['guides/fixture/cost.md', 'zh-Hans', 'missing'],
    ['guides/fixture/head.md', 'zh-Hans', 'missing'],
    ['guides/fixture/index.md', 'zh-Hans', 'fresh'],
    ['guides/fixture/policies.md', 'en', 'missing'],
    ['guides/fixture/tail.md', 'zh-Hans', 'missing'],
  ]);
  // A language that is beginning is not reported for each page that it does not have yet.
  const report = JSON.parse(await run('lint', '--format', 'json')) as { findings: { severity: string }[] };
  const serious = report.findings.filter(({ severity }) => severity !== 'info');
  expect(serious.length).toBeGreaterThan(0);
  expect(JSON.stringify(serious)).not.toMatch(/Japanese|i18n\/ja/);
});

/** What a command of the repository prints, whatever it finds. */
async function run(...args: string[]): Promise<string> {
  const options = { cwd: root, maxBuffer: 64 * 1024 * 1024, env: { ...process.env, LC_ALL: 'en_GB.UTF-8' } };
  return promisify(execFile)(process.execPath, ['scripts/run.mjs', ...args], options).then(
    ({ stdout }) => stdout,
    (error: { stdout?: string }) => error.stdout ?? '',
  );
}
