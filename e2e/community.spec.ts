import { expect, expectAccessible, switchLanguage, test } from './support';

const pages = ['channels', 'growth', 'join'] as const;

for (const folder of ['', 'en/']) {
  for (const name of pages) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`/${folder}community/${name}/ is accessible in ${colorScheme} colours`, async ({ page }) => {
        await page.emulateMedia({ colorScheme });
        await page.goto(`./${folder}community/${name}/`);
        await expectAccessible(page);
      });
    }
  }
}

test('only issues and pull requests are called open, and lead to the repository', async ({ page }) => {
  await page.goto('./en/community/channels/');
  const open = page.locator('article [id^=channel-]', { hasText: 'Answers' }).locator('strong');
  await expect(open).toHaveText(['Issues', 'Pull requests']);
  await expect(open.first().getByRole('link')).toHaveAttribute('href', /\/issues$/);
  const planned = page.locator('article [id^=channel-]', { hasText: 'Not yet' });
  expect(await planned.count()).toBeGreaterThan(3);
  await expect(planned.getByRole('link')).toHaveCount(0);
  expect(await planned.getByText('Opens when').count()).toBe(await planned.count());
  await switchLanguage(page, 'English', '简体中文');
  await expect(page.locator('article [id^=channel-]').getByText('已开放', { exact: true })).toHaveCount(2);
});

test('the growth path says who decides at each step, and badges lead to their conditions', async ({ page }) => {
  await page.goto('./community/growth/');
  const steps = page.locator('figure ol > li');
  await expect(steps.first()).toContainText('第一次来访');
  await expect(steps.last()).toContainText('维护者');
  const deciders = await steps.getByText(/^(?:不用登记|自动算出|由人授予)$/).allInnerTexts();
  expect(deciders).toHaveLength(await steps.count());
  expect(deciders.filter((decider) => decider === '由人授予')).toHaveLength(3);
  await page.getByRole('link', { name: '初次合并' }).click();
  await expect(page).toHaveURL(/\/community\/contributors\/badges\/#first-merge$/);
});

for (const [folder, locale] of [
  ['', 'zh-Hans'],
  ['en/', 'en'],
] as const) {
  test(`the recruiting poster can be seen and downloaded: ${locale}`, async ({ page, request }) => {
    await page.goto(`./${folder}community/join/`);
    const picture = page.locator('main figure img').first();
    await expect(picture).toHaveAttribute('alt', locale === 'en' ? /You got it to run/ : /把你跑通的，写成/);
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1200);

    const downloads = await page
      .locator('main figure a[download]')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(downloads).toHaveLength(4);
    for (const address of downloads) {
      const response = await request.get(address);
      expect(response.status()).toBe(200);
      const body = await response.body();
      if (address.endsWith('.png')) expect(body.toString('latin1', 1, 4)).toBe('PNG');
      else expect(body.toString('utf8')).toMatch(/^<svg (?!.*<text)/s);
    }
    const shared = await page.locator('meta[property="og:image"]').getAttribute('content');
    expect(new URL(shared ?? '').pathname).toContain(`posters/recruiting-social.png`);
  });
}
