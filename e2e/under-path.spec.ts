import { expect, search, siteUnderPath, switchLanguage, test } from './support';

test.use({ baseURL: siteUnderPath() });

test('the site works under a path: home, guide, language switch, search, profile', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('link', { name: '读 eBPF 指南' }).click();
  await expect(page).toHaveURL(/\/otlp-docs\/guides\/ebpf\/$/);
  await switchLanguage(page, '简体中文', 'English');
  await expect(page).toHaveURL(/\/otlp-docs\/en\/guides\/ebpf\/$/);
  await search(page, 'kernel');
  await page.getByRole('option').first().click();
  await expect(page).toHaveURL(/\/otlp-docs\/en\/(guides|contributing)\//);
  await page.goto('./en/community/contributors/');
  await page.getByRole('table').first().getByRole('link').first().click();
  await expect(page).toHaveURL(/\/otlp-docs\/en\/community\/contributors\/[a-z0-9-]+\/$/);
  await expect(page.locator('main a[href*="/otlp-docs/en/guides/ebpf/"]').first()).toBeVisible();
});

test.describe('an unknown address', () => {
  test.use({ allow: { notFound: true } });

  test('below the path gets the 404 page with its styles and a way to the other language', async ({ page }) => {
    const response = await page.goto('./en/nope/');
    expect(response?.status()).toBe(404);
    await page.getByRole('main').getByRole('link', { name: '首页' }).click();
    await expect(page).toHaveURL(/\/otlp-docs\/$/);
  });
});
