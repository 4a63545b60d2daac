import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, expectAccessible, switchLanguage, test } from './support';

const campaign = './community/campaigns/documentation-month-2027/';
const folder = path.join(path.dirname(__dirname), 'data', 'campaigns');
const ids = readdirSync(folder).filter((file) => /^[^.]+\.yml$/.test(file));

test('every campaign has a page, which the list leads to', async ({ page }) => {
  await page.goto('./community/campaigns/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('活动');
  await expect(page.locator('main article')).toHaveCount(ids.length);
  await page.getByRole('link', { name: '文档月 2027' }).click();
  await expect(page).toHaveURL(/\/community\/campaigns\/documentation-month-2027\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('文档月 2027');
});

test('a campaign says when it is, what it is for, what there is to do and how it counts, in both languages', async ({
  page,
}) => {
  await page.goto(campaign);
  const main = page.getByRole('main');
  await expect(main).toContainText('2027-03-01 至 2027-03-31，北京时间');
  await expect(main).toContainText('每天最多计 1 页');
  await expect(page.getByRole('progressbar')).toHaveCount(3);
  const tasks = await page.locator('#tasks ~ ul > li').count();
  await switchLanguage(page, '简体中文', 'English');
  await expect(page).toHaveURL(/\/en\/community\/campaigns\/documentation-month-2027\/$/);
  await expect(main).toContainText('2027-03-01 to 2027-03-31, Beijing time');
  await expect(main).toContainText('at most 1 page a day counts');
  await expect(page.locator('#tasks ~ ul > li')).toHaveCount(tasks);
  expect(await main.innerText()).not.toMatch(/\[object|undefined|NaN/);
});

test('the browser’s clock tells that a campaign is over, and nothing on the page moves', async ({ page }) => {
  const heightOf = async (now: string) => {
    await page.clock.setFixedTime(new Date(now));
    await page.goto(campaign);
    await page.waitForLoadState('networkidle');
    const isOver = await page.getByText('活动已于').isVisible();
    return {
      isOver,
      height: await page.evaluate(() => document.querySelector('main')?.getBoundingClientRect().height),
    };
  };
  const before = await heightOf('2027-02-01T00:00:00Z');
  const after = await heightOf('2027-05-01T00:00:00Z');
  expect(before.isOver).toBe(false);
  // Once the history itself has got there, the page says so at build time.
  if (await page.getByText('加入日历').isVisible()) expect(after.isOver).toBe(true);
  expect(after.height).toBe(before.height);
});

test('a campaign can be put into a calendar', async ({ page, request }) => {
  await page.goto(campaign);
  const link = page.getByRole('link', { name: '加入日历' });
  test.skip((await link.count()) === 0, 'The campaign is over.');
  const answer = await request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href);
  expect(answer.ok()).toBe(true);
  expect(await answer.text()).toContain('DTSTART:20270228T160000Z\r\nDTEND:20270331T160000Z\r\n');
});

test('the rewards page says what there is, how to redeem it, and who cannot', async ({ page }) => {
  await page.goto('./community/rewards/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('奖励');
  const stickers = page.getByRole('heading', { level: 3, name: '贴纸' }).locator('..');
  await expect(stickers).toContainText('暂时没有');
  await expect(stickers).toHaveCSS('border-style', 'dashed');
  const redeem = page.getByRole('link', { name: '兑换：在发布说明里致谢' });
  await expect(redeem).toHaveAttribute('href', /issues\/new\?template=6-redeem\.yml&reward=release-thanks$/);
  await expect(page.getByText('选择不被列出的人没有个人页')).toBeVisible();
  await switchLanguage(page, '简体中文', 'English');
  await expect(page).toHaveURL(/\/en\/community\/rewards\/$/);
  // Names are in whatever script they are.
  await page.locator('main bdi').evaluateAll((names) => names.forEach((name) => name.remove()));
  expect(await page.getByRole('main').innerText()).not.toMatch(/\p{Script=Han}/u);
});

test('a profile shows what is left to spend', async ({ page }) => {
  await page.goto('./community/contributors/all/');
  await page.locator('main tbody a').first().click();
  await expect(page.locator('#balance')).toBeVisible();
  await page.getByRole('link', { name: '可以换什么' }).click();
  await expect(page).toHaveURL(/\/community\/rewards\/$/);
});

test('without a script everything can be read', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: process.env['SITE_AT_ROOT'] });
  const page = await context.newPage();
  await page.goto(campaign);
  await expect(page.getByRole('heading', { name: '规则' })).toBeVisible();
  await expect(page.getByRole('progressbar').first()).toBeVisible();
  await context.close();
});

for (const [name, viewport] of [
  ['a phone', { width: 390, height: 844 }],
  ['a desk', { width: 1280, height: 900 }],
] as const)
  test.describe(`on ${name}`, () => {
    test.use({ viewport });
    for (const place of ['./community/campaigns/', campaign, './en/community/rewards/'])
      test(`${place} fits and is accessible`, async ({ page }) => {
        await page.goto(place);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow).toBe(0);
        await expectAccessible(page);
      });
  });
