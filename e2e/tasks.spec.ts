import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { parse } from 'yaml';
import { expect, expectAccessible, siteUnderPath, siteWithThirdLanguage, switchLanguage, test } from './support';

type Task = {
  id: string;
  title: { 'zh-Hans': string; en: string };
  kind: string;
  difficulty: string;
  minutes: number;
  skills: string[];
  points: number;
  goodFirst?: boolean;
  steps: unknown[];
  files: string[];
  verify: unknown[];
};

const repository = path.dirname(__dirname);
const { tasks } = parse(readFileSync(path.join(repository, 'data/tasks.yml'), 'utf8')) as { tasks: Task[] };
const goodFirst = tasks.filter((task) => task.goodFirst);

/** The tasks that the board shows. */
function rowsOf(page: Page): Locator {
  return page.locator('#tasks + ul > li');
}

/** The number at the end of what can be chosen: `翻译 (12)`. */
function numberIn(text: string | null): number {
  return Number(/\((\d+)\)$/.exec(text ?? '')?.[1]);
}

test('what is good first is one click away, in the address, in both languages and after coming back', async ({
  page,
}) => {
  await page.goto('./community/tasks/');
  await expect(rowsOf(page)).toHaveCount(tasks.length);
  await page.getByRole('button', { name: `适合第一次（${goodFirst.length}）` }).click();
  await expect(page).toHaveURL(/\/community\/tasks\/\?good-first=?$/);
  await expect(rowsOf(page)).toHaveCount(goodFirst.length);
  for (const row of await rowsOf(page).all()) await expect(row).toContainText('适合第一次');

  await switchLanguage(page, '简体中文', 'English');
  await expect(page).toHaveURL(/\/en\/community\/tasks\/\?good-first=?$/);
  await expect(page.getByRole('button', { name: `Good first (${goodFirst.length})` })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(rowsOf(page)).toHaveCount(goodFirst.length);
  await rowsOf(page).first().getByRole('link').first().click();
  await expect(page).toHaveURL(/\/en\/community\/tasks\/t-\d+\/$/);
  await page.goBack();
  await expect(rowsOf(page)).toHaveCount(goodFirst.length);
});

test('filters work together, and each choice says how many tasks it leaves', async ({ page }) => {
  await page.goto('./en/community/tasks/');
  const [first] = goodFirst;
  if (!first) throw new Error('No task of data/tasks.yml is good first.');
  const ofKind = tasks.filter(({ kind }) => kind === first.kind);
  await page.getByLabel('Kind').selectOption(first.kind);
  await expect(rowsOf(page)).toHaveCount(ofKind.length);
  const [skill = ''] = first.skills;
  const expected = ofKind.filter(({ skills }) => skills.includes(skill));
  const option = page.getByLabel('Skill').locator(`option[value="${skill}"]`);
  const shown = numberIn(await option.textContent());
  await page.getByLabel('Skill').selectOption(skill);
  await expect(rowsOf(page)).toHaveCount(expected.length);
  expect(shown).toBe(expected.length);
  await page.getByLabel('Time').selectOption('60');
  await expect(rowsOf(page)).toHaveCount(expected.filter(({ minutes }) => minutes <= 60).length);
  await expect(page).toHaveURL(new RegExp(`\\?kind=${first.kind}&skill=${skill}&time=60$`));

  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(page).toHaveURL(/\/tasks\/$/);
  await expect(page.getByLabel('Title or number')).toBeFocused();
  await expect(rowsOf(page)).toHaveCount(tasks.length);
});

test('a number or words of the title find a task; nothing found says so', async ({ page }) => {
  await page.goto('./community/tasks/');
  const field = page.getByLabel('标题或编号');
  const last = tasks.at(-1);
  await field.fill(last?.id.toLowerCase() ?? '');
  await expect(rowsOf(page)).toHaveCount(1);
  await expect(page.getByRole('status')).toContainText('1 个任务');
  await field.fill('no such task');
  await expect(page.getByRole('status')).toHaveText('没有符合条件的任务。去掉一个条件试试。');
  await expect(page.getByRole('heading', { name: '检查程序发现的' })).toHaveCount(0);
  await expect(page).toHaveURL(/\?q=no\+such\+task$/);
});

test('it can be sorted by what is new, short, or brings most', async ({ page }) => {
  await page.goto('./en/community/tasks/?sort=points');
  // Where somebody has the bonus already, there is none.
  const points = async () =>
    (await rowsOf(page).allTextContents()).map((text) => Number(/\+(\d+) points?\b/.exec(text)?.[1] ?? 0));
  await expect(page.getByLabel('Order')).toHaveValue('points');
  await expect(async () => {
    const shown = await points();
    expect(shown).toEqual(shown.toSorted((a, b) => b - a));
  }).toPass();
  await page.getByLabel('Order').selectOption('newest');
  const numbers = async () => (await rowsOf(page).allTextContents()).map((text) => Number(/T-(\d+)/.exec(text)?.[1]));
  await expect.poll(numbers).toEqual(tasks.map(({ id }) => Number(id.slice(2))).sort((a, b) => b - a));
});

test('the keyboard alone chooses a state and opens a task', async ({ page }) => {
  await page.goto('./en/community/tasks/');
  const toggle = page.getByRole('button', { name: /^Good first/ });
  await expect(toggle).toBeEnabled();
  await toggle.focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('radio', { name: /^All/ })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/\?state=open$/);
  await expect(page.getByRole('radio', { name: /^Open/ })).toBeChecked();
  await rowsOf(page).first().getByRole('link').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Steps' })).toBeVisible();
});

test('a task has its page: what to do, where, what is checked, which commands, how to claim it', async ({ page }) => {
  const task = tasks.find(({ files }) => files.some((file) => existsSync(path.join(repository, file))));
  if (!task) throw new Error('No task of data/tasks.yml changes a file that is there.');
  await page.goto(`./en/community/tasks/${task.id.toLowerCase()}/`);
  const main = page.getByRole('main');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(task.title.en.replaceAll('`', ''));
  await expect(page.locator('#steps + ol > li')).toHaveCount(task.steps.length);
  await expect(page.locator('#files + ul > li')).toHaveCount(task.files.length);
  await expect(page.locator('#done ~ ul > li')).toHaveCount(task.verify.length);
  for (const edit of await main.getByRole('link', { name: 'Edit in the browser' }).all()) {
    const file = (await edit.getAttribute('href'))?.replace(/^.*\/edit\/main\//, '');
    expect(existsSync(path.join(repository, file ?? 'none'))).toBe(true);
  }
  await expect(main).toContainText(`npm run task -- verify ${task.id}`);
  await expect(main).toContainText(`git commit --trailer "Task: ${task.id}"`);
  await main
    .getByRole('complementary')
    .getByRole('link')
    .filter({ hasNotText: /issue|itself/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/en\/community\/tasks\/\?\w+=/);
});

test('whoever claims a task gets the form with the task in it', async ({ page }) => {
  await page.goto('./community/tasks/?state=open');
  await rowsOf(page).first().getByRole('link').first().click();
  const href = await page.getByRole('link', { name: '开 issue 领取' }).getAttribute('href');
  const { searchParams, pathname } = new URL(href ?? '');
  const id = /t-\d+/.exec(page.url())?.[0].toUpperCase();
  expect(pathname).toMatch(/\/issues\/new$/);
  expect(Object.fromEntries(searchParams)).toMatchObject({ template: '5-task.yml', labels: 'task', task: id });
  expect(searchParams.get('title')).toContain(`${id}: `);
});

test('a page of the documentation leads to its own tasks', async ({ page }) => {
  const task = tasks.find(({ files }) => files.some((file) => file.startsWith('docs/') && existsSync(file)));
  const file = task?.files.find((one) => one.startsWith('docs/')) ?? '';
  const name = file.replace(/^docs\/|\.mdx?$/g, '');
  await page.goto(`./${name.replace(/(?:^|\/)index$/, '')}/`);
  const link = page.getByRole('link', { name: /^这一页有 \d+ 个任务等人来做$/ });
  const count = Number(/\d+/.exec((await link.textContent()) ?? '')?.[0]);
  await link.click();
  await expect(page).toHaveURL(new RegExp(`\\?page=${name}$`));
  const open = rowsOf(page).filter({ hasText: /可领取|要重做/ });
  const found = page.locator('#found ~ details > ul > li');
  await expect.poll(async () => (await open.count()) + (await found.count())).toBe(count);
  await page.getByRole('button', { name: '看所有页面的' }).click();
  await expect(rowsOf(page)).toHaveCount(tasks.length);
});

test('the number of what the checks found leads to it', async ({ page }) => {
  await page.goto('./community/tasks/');
  await page.getByRole('status').getByRole('link').click();
  await expect(page.getByRole('heading', { level: 2, name: '检查程序发现的' })).toBeInViewport();
  await expect(page).toHaveURL(/#found$/);
});

test('without a script the whole list is there, and no filters', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: process.env['SITE_AT_ROOT'] });
  const page = await context.newPage();
  await page.goto('./community/tasks/?good-first');
  await expect(rowsOf(page)).toHaveCount(tasks.length);
  await expect(page.getByRole('search')).toBeHidden();
  await rowsOf(page).first().getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: '怎样算做完' })).toBeVisible();
  await context.close();
});

test('without an answer of the forge it says that claims are not known', async ({ page }) => {
  test.skip(existsSync(path.join(repository, '.cache/tasks/claims.json')), 'This clone knows claims.');
  await page.goto('./community/tasks/');
  await expect(page.getByRole('note').first()).toContainText('构建本站时没有查询认领情况');
});

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious, with filters set and without results: ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    for (const address of ['?good-first&state=open', '?q=no+such+task', '?kind=unverified-page']) {
      await page.goto(`./en/community/tasks/${address}`);
      await expect(page.getByRole('button', { name: 'Clear' })).toBeEnabled();
      await expectAccessible(page);
    }
    await page.goto('./community/reports/');
    await expectAccessible(page);
  });
}

test.describe('under a path', () => {
  test.use({ baseURL: siteUnderPath() });

  test('the board, a task and the way back work', async ({ page }) => {
    await page.goto('./en/community/tasks/');
    await rowsOf(page).first().getByRole('link').first().click();
    await expect(page).toHaveURL(/\/otlp-docs\/en\/community\/tasks\/t-\d+\/$/);
    await expect(page.locator('#steps')).toBeVisible();
    await page.reload();
    await page.getByRole('navigation', { name: 'Path of the page' }).getByRole('link', { name: 'Tasks' }).click();
    await expect(page).toHaveURL(/\/otlp-docs\/en\/community\/tasks\/$/);
    await page.getByRole('button', { name: /^Good first/ }).click();
    await expect(page).toHaveURL(/\/otlp-docs\/en\/community\/tasks\/\?good-first=?$/);
  });
});

test.describe('with claims and reports', () => {
  // They are those of e2e/fixture/1-start.
  const { address } = siteWithThirdLanguage();
  test.use({ baseURL: address });

  test('the board says who is at a task, and as of when that is known', async ({ page }) => {
    await page.goto('./en/community/tasks/?state=claimed');
    await expect(page.getByText('Who is at what as of 2026-11-20 06:30 UTC.')).toBeVisible();
    const first = rowsOf(page).first();
    await expect(first).toContainText(/@octo-cat has been at it since 2026-11-19, see #4[1-5]/);
    await expect(first.getByRole('link', { name: /^#4/ })).toHaveAttribute('href', /\/issues\/4[1-5]$/);
    await first.getByRole('link').first().click();
    await expect(page.getByRole('complementary')).toContainText('@octo-cat has been at it');
    await expect(page.getByRole('link', { name: 'Claim it with an issue' })).toHaveCount(0);
  });

  test('reports say what came of trying a page, the latest first', async ({ page }) => {
    await page.goto('./en/community/reports/');
    const rows = page.getByRole('region', { name: /^Field tests/ }).getByRole('row');
    await expect(rows.nth(1)).toContainText('WSL 2 · amd64');
    await expect(rows.nth(1)).toContainText('Fails');
    await expect(rows.nth(2)).toContainText('Fedora · arm64');
    await expectAccessible(page);
    await page.getByRole('main').getByRole('heading', { level: 2 }).first().getByRole('link').first().click();
    await expect(page).toHaveURL(/\/en\/guides\/fixture\/head\/$/);
  });

  test('a new language has the words and the tasks in English', async ({ page }) => {
    await page.goto('./ja/community/tasks/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tasks');
    await expect(rowsOf(page).first().getByRole('link').first()).toHaveAttribute('lang', 'en');
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('the board and a task fit', async ({ page }) => {
    for (const address of [
      './community/tasks/',
      './en/community/tasks/',
      `./en/community/tasks/${tasks[0]?.id.toLowerCase()}/`,
    ]) {
      await page.goto(address);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    }
    await page.goto('./community/tasks/');
    await page.getByRole('button', { name: /^适合第一次/ }).tap();
    await expect(rowsOf(page)).toHaveCount(goodFirst.length);
  });
});
