import { expect, expectAccessible, test } from './support';

test.use({ allow: { notFound: true } });

for (const { path, heading, other, language } of [
  { path: './no-such-page/', heading: '没有这个页面', other: 'This page does not exist', language: 'Chinese' },
  { path: './en/no-such-page/', heading: 'This page does not exist', other: '没有这个页面', language: 'English' },
]) {
  test(`an unknown ${language} address is answered in ${language} first, with a way on`, async ({ page }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    await expect(page).toHaveTitle(new RegExp(`^${heading}`));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    await expect(page.getByRole('heading', { level: 2, name: other })).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
      await expectAccessible(page);
    }
    await page.getByRole('main').getByRole('link', { name: /eBPF/ }).first().click();
    await expect(page).toHaveURL(/\/guides\/ebpf\/$/);
  });
}
