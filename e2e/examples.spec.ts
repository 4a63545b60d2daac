import { expect, expectAccessible, siteWithThirdLanguage, switchLanguage, test } from './support';

test.describe('with the result of a run', () => {
  // It is that of e2e/fixture/1-start.
  const { address } = siteWithThirdLanguage();
  test.use({ baseURL: address });

  test('an example says what it shows, how its last run ended, and what belongs to it', async ({ page }) => {
    await page.goto('./en/reference/examples/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Examples');
    await expect(page.getByText('The latest run was on linux x64, 6.18.44:')).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: /^passed: 1$/ })).toBeVisible();
    // The run of otlp-sink was another kind of proof, so that it says nothing any more.
    await expect(page.getByRole('listitem').filter({ hasText: /^checked, not run: / })).toHaveCount(0);

    const example = page.getByRole('region', { name: 'ebpf-syscall-count' });
    await expect(example).toContainText('Counts the system calls of a command in the kernel with eBPF');
    await expect(example).toContainText('passed · 2026-11-16 · 8.8 s · go 1.26.8 · 0123456');
    await expect(example.getByRole('link', { name: '0123456' })).toHaveAttribute('href', /\/commit\/0123456789abcdef/);
    await example.getByText(/^Files \(\d+\)$/).click();
    await expect(example.getByRole('link', { name: 'run.sh' })).toHaveAttribute(
      'href',
      /\/blob\/main\/examples\/ebpf-syscall-count\/run\.sh$/,
    );
    await example.getByRole('link', { name: 'Count system calls' }).click();
    await expect(page).toHaveURL(/\/en\/guides\/ebpf\/count-syscalls\/$/);
  });

  test('an example that was skipped says why, in Chinese and in the words of the program', async ({ page }) => {
    await page.goto('./reference/examples/');
    const example = page.getByRole('region', { name: 'ebpf-kernel-check' });
    await expect(example).toContainText('跳过 · 2026-11-15 · go 1.26.8');
    await expect(example.locator('[lang="en"]')).toHaveText('map create: <operation> not permitted; run as root');
    await expectAccessible(page);
  });

  test('it can be read on a phone and in the dark', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto('./en/reference/examples/');
    await expectAccessible(page);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
  });
});

test('a page leads to its example, and the example back, by the keyboard', async ({ page }) => {
  await page.goto('./guides/ebpf/count-syscalls/');
  await page.getByRole('main').getByRole('link', { name: 'ebpf-syscall-count' }).first().focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/reference\/examples\/#ebpf-syscall-count$/);
  const example = page.getByRole('region', { name: 'ebpf-syscall-count' });
  await expect(example).toBeInViewport();
  await example.getByRole('link', { name: '统计系统调用' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/guides\/ebpf\/count-syscalls\/$/);
});

test('the footer leads to the examples, in both languages', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('contentinfo').getByRole('link', { name: '示例' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('示例');
  await switchLanguage(page, '简体中文', 'English');
  await expect(page).toHaveURL(/\/en\/reference\/examples\/$/);
  await expect(page.getByRole('heading', { name: 'Three kinds of proof' })).toBeVisible();
  const own = page.getByRole('main');
  expect(await own.evaluate((main) => (main as HTMLElement).innerText)).not.toMatch(/\p{Script=Han}/u);
});

test('without a script everything is there', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: process.env['SITE_AT_ROOT'] });
  const page = await context.newPage();
  await page.goto('./reference/examples/');
  const example = page.getByRole('region', { name: 'otlp-sink' });
  await expect(example).toContainText('npm run examples -- otlp-sink');
  await example.getByText(/^文件（\d+）$/).click();
  await expect(example.getByRole('link', { name: 'recorder.go' })).toBeVisible();
  await context.close();
});
