import { expect, switchLanguage, test } from './support';

test('the home page says what this is and leads to the guides, to search and to the first contribution', async ({
  page,
}) => {
  await page.goto('./');
  await expect(page).toHaveTitle(/跑得起来的 OpenTelemetry 指南/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('跑得起来的 OpenTelemetry 指南');
  await page.getByRole('main').getByRole('button', { name: '搜索' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('main').getByRole('link', { name: '第一次贡献 →' })).toHaveAttribute(
    'href',
    '/contributing/first-contribution/',
  );
  await page.getByRole('link', { name: '读 eBPF 指南' }).click();
  await expect(page).toHaveURL(/\/guides\/ebpf\/$/);
});

test('the English home page is English throughout', async ({ page }) => {
  await page.goto('./en/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('OpenTelemetry guides that run');
  const text = await page.locator('body').innerText();
  // The name of the other language in the switch, and the drawing's "中文 · English", are meant to be Chinese.
  expect(text.replaceAll(/简体中文|中文 · English/g, '')).not.toMatch(/\p{Script=Han}/u);
});

test('a guide page shows how it was proven and who wrote it', async ({ page }) => {
  await page.goto('./guides/ebpf/count-syscalls/');
  const facts = page.locator('article dl').first();
  await expect(facts).toContainText('自动运行');
  await expect(facts.getByRole('link', { name: 'ebpf-syscall-count' })).toHaveAttribute(
    'href',
    /\/reference\/examples\/#ebpf-syscall-count$/,
  );
  await expect(facts).toContainText(/20\d\d-\d\d-\d\d/);
  await expect(page.getByRole('link', { name: '编辑此页' })).toHaveAttribute(
    'href',
    /\/edit\/main\/docs\/guides\/ebpf\/count-syscalls\.md$/,
  );
  const people = page.locator('article').getByRole('link').and(page.locator('[href*="/community/contributors/"]'));
  expect(await people.count()).toBeGreaterThan(0);
});

test('footnotes speak the language of the page', async ({ page }) => {
  await page.goto('./guides/ebpf/check-kernel/');
  await expect(page.getByRole('heading', { name: '脚注' })).toBeAttached();
  await expect(page.locator('[data-footnote-backref]').first()).toHaveAttribute('aria-label', /^回到正文引用/);
  await page.goto('./en/guides/ebpf/check-kernel/');
  await expect(page.getByRole('heading', { name: 'Footnotes' })).toBeAttached();
});

test('a diagram is drawn, and has a text beside it', async ({ page }) => {
  await page.goto('./guides/ebpf/count-syscalls/');
  await expect(page.locator('.docusaurus-mermaid-container svg').first()).toBeVisible();
});

test('a language switch keeps the page', async ({ page }) => {
  await page.goto('./guides/ebpf/check-kernel/#limits');
  await switchLanguage(page, '简体中文', 'English');
  await expect(page).toHaveURL(/\/en\/guides\/ebpf\/check-kernel\/#limits$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await switchLanguage(page, 'English', '简体中文');
  await expect(page).toHaveURL(/:\d+\/guides\/ebpf\/check-kernel\//);
});

test('dark mode survives a language switch', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('./guides/ebpf/');
  const html = page.locator('html');
  await expect(html).toHaveAttribute('data-theme', 'light');
  const toggle = page.locator('.navbar').getByRole('button', { name: /浅色|暗黑|深色|系统/ });
  while ((await html.getAttribute('data-theme-choice')) !== 'dark') await toggle.click();
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await switchLanguage(page, '简体中文', 'English');
  await expect(page).toHaveURL(/\/en\/guides\/ebpf\/$/);
  await expect(html).toHaveAttribute('data-theme', 'dark');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a guide page can be read, and the contributors too', async ({ page }) => {
    await page.goto('./guides/ebpf/count-syscalls/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.goto('./community/contributors/');
    await expect(page.getByRole('table').first()).toBeVisible();
  });
});
