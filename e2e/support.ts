import { createRequire } from 'node:module';
import { expect, test as base, type Page } from '@playwright/test';

/** A test whose page may not log an error or request anything that fails, unless it says so beforehand. */
export const test = base.extend<{ allow: { notFound: boolean }; watch: undefined }>({
  allow: [{ notFound: false }, { option: true }],
  watch: [
    async ({ page, allow }, use) => {
      const problems: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(`console: ${message.text()}`);
      });
      page.on('pageerror', (error) => problems.push(`exception: ${error.message}`));
      page.on('requestfailed', (request) => {
        // Leaving a page cancels what it was still loading ahead.
        const reason = request.failure()?.errorText ?? '';
        if (reason !== 'net::ERR_ABORTED') problems.push(`failed: ${request.url()} ${reason}`);
      });
      page.on('response', (response) => {
        if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
      });
      await use(undefined);
      expect(problems.filter((problem) => !(allow.notFound && problem.includes('404')))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Where the build that is made for a path such as /otlp-docs/ is served. */
export function siteUnderPath(): string {
  const address = process.env['SITE_UNDER_PATH'];
  if (!address) throw new Error('SITE_UNDER_PATH is not set. Run the browser tests with npm test.');
  return address;
}

/** Where the build with a third language is served, and the repository that it is made from. */
export function siteWithThirdLanguage(): { address: string; root: string } {
  const { SITE_WITH_THIRD_LANGUAGE: address, THIRD_LANGUAGE_ROOT: root } = process.env;
  if (!address || !root) throw new Error('SITE_WITH_THIRD_LANGUAGE is not set. Run the browser tests with npm test.');
  return { address, root };
}

const axeSource = createRequire(__filename).resolve('axe-core/axe.min.js');

/** Fails when axe finds a violation that is serious or critical. */
export async function expectAccessible(page: Page): Promise<void> {
  // Docusaurus draws a bar while the next page is loading, with a role that does not exist.
  await expect(page.locator('#nprogress')).toHaveCount(0);
  // Colours in the middle of a transition are not what a reader sees.
  await page.addStyleTag({
    content: '*, *::before, *::after { transition: none !important; animation: none !important }',
  });
  await page.addScriptTag({ path: axeSource });
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const results = await axe.run();
    return results.violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .map(({ html, failureSummary }) => `${html} ${failureSummary}`)
            .slice(0, 3)
            .join(' | ')}`,
      );
  });
  expect(violations).toEqual([]);
}

/** Chooses a language in the navbar of a wide screen. */
export async function switchLanguage(page: Page, from: string, to: string): Promise<void> {
  await page.locator('.navbar').getByRole('button', { name: from }).hover();
  await page.locator('.navbar .dropdown__menu').getByRole('link', { name: to }).click();
}

/** Opens search by its shortcut and types a query. */
export async function search(page: Page, query: string): Promise<void> {
  const input = page.getByRole('dialog').getByRole('combobox');
  // A shortcut pressed before React has taken over the page is nobody's: press it as a person would, again.
  await expect(async () => {
    await page.keyboard.press('Control+k');
    await expect(input).toBeFocused({ timeout: 2000 });
  }).toPass();
  await page.keyboard.type(query);
}
