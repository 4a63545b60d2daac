import { expect, expectAccessible, siteWithThirdLanguage, test } from './support';

// The result and the quarantine are those of e2e/fixture/1-start.
const { address } = siteWithThirdLanguage();
test.use({ baseURL: address });

test('the page about other sites says what is dead, since when and where', async ({ page }) => {
  await page.goto('./en/community/links/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Links to other sites');
  await expect(
    page.getByText('By 2026-11-16, 28 of 30 addresses had been looked at; 24 of them are well.'),
  ).toBeVisible();
  const dead = page.getByRole('region', { name: 'Dead' }).getByRole('row');
  await expect(dead.nth(1)).toContainText(['https://docs.otlp.dev/gone?<b>', 'status 404', '2026-11-09'].join(''));
  // It leads nowhere; the lines that have to be changed do.
  await expect(dead.nth(1).getByRole('link')).toHaveText([
    'docs/guides/fixture/head.md:12',
    'docs/guides/fixture/tail.md:30',
  ]);
  await expect(dead.nth(1).getByRole('link').first()).toHaveAttribute('href', /head\.md\?plain=1#L12$/);
  await expect(page.getByRole('region', { name: 'Failing for a week or longer' })).toContainText('no answer in time');
});

test('it says in Chinese which failures are let pass, and until when', async ({ page }) => {
  await page.goto('./community/links/');
  const row = page.getByRole('region', { name: '隔离中的地址' }).getByRole('row').nth(1);
  await expect(row.locator('time')).toHaveAttribute('datetime', '2027-01-15');
  await expect(row).toContainText('https://machines.otlp.dev/*');
  await expect(row.getByRole('link')).toHaveAttribute('href', /\/issues\/1$/);
  await expectAccessible(page);
});

test('it can be read on a phone and in the dark', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('./en/community/links/');
  await expectAccessible(page);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
});
