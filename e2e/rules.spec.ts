import { expect, switchLanguage, test } from './support';

test('the list of rules says how to run them and leads to each rule and back', async ({ page }) => {
  await page.goto('./reference/lint/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('检查规则');
  await expect(page.getByText('npm run lint -- --changed').first()).toBeVisible();
  const links = page.locator('main table th a');
  expect(await links.count()).toBeGreaterThan(20);
  for (const link of await links.all())
    await expect(link).toHaveAttribute('href', `/reference/lint/${await link.innerText()}/`);

  const row = page.getByRole('row', { name: /^file-link/ });
  await expect(row).toContainText('错误');
  await row.getByRole('link').click();
  await expect(page).toHaveURL(/\/reference\/lint\/file-link\/$/);
  await expect(page.locator('main code').first()).toHaveText('file-link');
  await page.getByRole('navigation', { name: '页面路径' }).getByRole('link', { name: '检查规则' }).click();
  await expect(page).toHaveURL(/\/reference\/lint\/$/);
});

test('a rule says what, why, how to mend it and how to turn it off, in both languages', async ({ page }) => {
  await page.goto('./reference/lint/remark/hard-break-spaces/');
  await expect(page.getByRole('heading', { name: '为什么' })).toBeVisible();
  await switchLanguage(page, '简体中文', 'English');
  await expect(page).toHaveURL(/\/en\/reference\/lint\/remark\/hard-break-spaces\/$/);
  await expect(page.getByRole('heading', { name: 'Why' })).toBeVisible();
  await expect(page.getByText('<!-- lint-disable-next-line remark/hard-break-spaces: ')).toBeVisible();
  await expect(page.getByText('{/* lint-disable-next-line remark/hard-break-spaces: ')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Edit this page' })).toHaveAttribute(
    'href',
    /\/edit\/main\/scripts\/lint\/rules\/remark\/hard-break-spaces\.yml$/,
  );
});

test('white space that is reported can be seen, and is still copied as it is', async ({ page }) => {
  await page.goto('./en/reference/lint/remark/hard-break-spaces/');
  const wrong = page.locator('figure', { hasText: 'Wrong' });
  await expect(wrong).toContainText('Reported: line 1');
  const [reported, other] = await wrong.locator('code > span').all();
  if (!reported || !other) throw new Error('The sample has fewer than two lines.');
  const marks = reported.locator('[data-mark="·"]');
  expect(await marks.count()).toBeGreaterThan(2);
  const sign = await marks.first().evaluate((mark) => getComputedStyle(mark, '::before').content);
  expect(sign).toBe('"·"');
  expect(await reported.evaluate((line) => line.textContent)).toMatch(/\S {3,}\n$/);
  const background = (line: typeof other) => line.evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await background(reported)).not.toBe(await background(other));
});

test('a rule about front matter does not offer a comment that could not work', async ({ page }) => {
  await page.goto('./en/reference/lint/front-matter/');
  await expect(page.getByRole('heading', { name: 'Turn it off for one line' })).toBeVisible();
  await expect(page.getByText('A comment has no place in front matter')).toBeVisible();
  await expect(page.getByText('lint-disable-next-line')).toHaveCount(0);
});

test('without a script the list and a rule are whole', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: process.env['SITE_AT_ROOT'] });
  const page = await context.newPage();
  await page.goto('./en/reference/lint/');
  await page.getByRole('link', { name: 'file-link' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Link to a file that does not exist');
  await expect(page.locator('figure', { hasText: 'Right' }).first()).toBeVisible();
  await context.close();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('nothing is wider than the screen but tables, which scroll by themselves', async ({ page }) => {
    for (const path of ['./reference/lint/', './en/reference/lint/', './en/reference/lint/example-in-sync/']) {
      await page.goto(path);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect({ path, overflow }).toEqual({ path, overflow: 0 });
    }
    await page.goto('./reference/lint/');
    const table = page
      .getByRole('region')
      .filter({ has: page.getByRole('table') })
      .first();
    const last = table.getByRole('columnheader', { name: '页面语言' });
    await last.scrollIntoViewIfNeeded();
    await expect(last).toBeInViewport();
    expect(await page.evaluate(() => window.scrollX)).toBe(0);
  });
});
