import type { Page } from '@playwright/test';
import { expect, expectAccessible, search, test } from './support';

const pages = [
  './',
  './guides/ebpf/',
  './guides/ebpf/check-kernel/',
  './guides/ebpf/count-syscalls/',
  './guides/cicd/conventions/attributes/',
  './guides/cicd/conventions/stability/',
  './guides/cicd/practice/our-gate/',
  './contributing/first-contribution/',
  './reference/lint/',
  './reference/lint/remark/hard-break-spaces/',
  './reference/lint/front-matter/',
  './community/quality/',
  './community/tasks/',
  './community/tasks/t-001/',
  './community/reports/',
  './community/campaigns/',
  './community/campaigns/documentation-month-2027/',
  './community/rewards/',
  './community/learn/',
  './community/learn/translator/',
  './contributing/self-assessment/',
  './community/translations/',
  './community/links/',
  './reference/examples/',
  './community/contributors/badges/',
  './community/contributors/levels/',
  './community/contributors/health/',
  './community/contributors/',
];

/** Far more than a page takes, on a machine that does other things as well. */
const secondsPerPage = 20;

for (const scheme of ['light', 'dark'] as const) {
  for (const locale of ['', 'en/']) {
    test(`axe finds nothing serious: ${locale || 'zh'} ${scheme}`, async ({ page }) => {
      test.setTimeout(pages.length * secondsPerPage * 1000);
      await page.emulateMedia({ colorScheme: scheme });
      for (const path of pages) {
        await page.goto(path.replace('./', `./${locale}`));
        await expect(page.locator('html')).toHaveAttribute('data-theme', scheme);
        await expectAccessible(page);
      }
      await page.getByRole('table').first().getByRole('link').first().click();
      await expect(page.locator('#commits')).toBeVisible();
      await expectAccessible(page);
    });
  }

  test(`axe finds nothing serious in the search dialog: ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto('./');
    await search(page, 'OTLP');
    await expect(page.getByRole('option').first()).toBeVisible();
    await expectAccessible(page);
  });
}

test('the keyboard alone reads a page, searches and opens a result', async ({ page }) => {
  await page.goto('./guides/ebpf/');
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText('跳到主要内容');
  await page.keyboard.press('Enter');
  await tabTo(page, 'main a[href="/guides/ebpf/check-kernel/"]');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/check-kernel\/$/);
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('OTLP');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
});

/** Presses Tab until the element has the focus, as somebody without a mouse would; each stop must be visible. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    if (await focused.evaluate((element, wanted) => element.matches(wanted), selector)) {
      await expect(focused).toBeVisible();
      return;
    }
  }
  throw new Error(`Tab never reached ${selector}`);
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('nothing is wider than the screen', async ({ page }) => {
    test.setTimeout(pages.length * secondsPerPage * 1000);
    for (const path of [...pages, './en/', './en/community/contributors/']) {
      await page.goto(path);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect({ path, overflow }).toEqual({ path, overflow: 0 });
    }
  });

  test('the menu leads to a guide and to the other language', async ({ page }) => {
    await page.goto('./guides/ebpf/');
    await page.getByRole('button', { name: '切换导航栏' }).tap();
    await page
      .locator('.navbar-sidebar')
      .getByRole('link', { name: '先弄清内核允许什么' })
      .or(page.locator('.navbar-sidebar a[href="/guides/ebpf/check-kernel/"]'))
      .first()
      .tap();
    await expect(page).toHaveURL(/\/check-kernel\/$/);
  });

  test('search fills the screen and works by touch', async ({ page }) => {
    await page.goto('./');
    await page.locator('[data-search-open]').first().tap();
    await page.getByRole('combobox').fill('内核');
    await page.getByRole('option').first().tap();
    await expect(page).toHaveURL(/\/guides\/|\/contributing\//);
  });
});
