import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, switchLanguage, test } from './support';

const assessment = './contributing/self-assessment/';
const path = './community/learn/translator/';

test.describe('the self-assessment', () => {
  test('recommends by keyboard alone, and says why', async ({ page }) => {
    await page.goto('./en/contributing/self-assessment/');
    const form = page.getByRole('form', { name: 'Self-assessment' });
    const tasks = page.getByRole('region', { name: 'Recommended tasks' });
    await expect(tasks.getByRole('status')).toContainText('for a first contribution');
    await expect(form.getByRole('radio', { name: 'Not sure' })).toBeEnabled();

    await form.getByRole('radio', { name: 'Not sure' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(form.getByRole('radio', { name: 'Half an hour' })).toBeChecked();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect(form.getByRole('checkbox', { name: 'English' })).toBeChecked();
    await form.locator('summary', { hasText: 'Skills: Programming' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(form.getByRole('combobox', { name: 'Go' })).toBeFocused();
    // By its letters rather than by arrows, which open the list on some systems.
    await page.keyboard.type('Good');
    await expect(form.getByRole('combobox', { name: 'Go' })).toHaveValue('good');

    await expect(page).toHaveURL(/#time=30&languages=english&skills=go\.good$/);
    await expect(tasks.getByRole('status')).toHaveText(/^Recommended tasks: \d+\.$/);
    for (const task of await tasks.locator('ol > li').all()) {
      expect(await task.getByRole('listitem').count()).toBeGreaterThan(0);
      const [, minutes = 'none'] = /(\d+) min/.exec(await task.innerText()) ?? [];
      expect(Number(minutes)).toBeLessThanOrEqual(30);
    }
    await expectAccessible(page);
  });

  test('keeps its answers in the address: through a reload and a change of language, and nowhere else', async ({
    page,
  }) => {
    await page.goto(`${assessment}#time=60&skills=ebpf.learn,linux.good&likes=test`);
    const tasks = page.locator('main ol').first().getByRole('link');
    await expect(page.getByRole('combobox', { name: 'Linux' })).toHaveValue('good');
    const chosen = await tasks.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(chosen.length).toBeGreaterThan(2);
    await page.reload();
    await expect(page.getByRole('checkbox', { name: '照着页面试' })).toBeChecked();
    await switchLanguage(page, '简体中文', 'English');
    await expect(page).toHaveURL(/\/en\/.*#time=60&skills=ebpf\.learn,linux\.good&likes=test$/);
    await expect(page.getByRole('radio', { name: 'An hour', exact: true })).toBeChecked();
    await expect(page.getByRole('combobox', { name: 'eBPF' })).toHaveValue('learn');
    await expect(page.getByRole('region', { name: 'Recommended tasks' })).toContainText('What you like to do: Trying');
    expect(await tasks.evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(
      chosen.map((href) => `/en${href}`),
    );
    expect(await page.evaluate(() => Object.entries(localStorage).join())).not.toMatch(/ebpf|linux/);

    await page.getByRole('button', { name: 'Clear all' }).click();
    await expect(page).toHaveURL(/#none$/);
    await expect(page.getByRole('radio', { name: 'Not sure' })).toBeFocused();
  });

  test('says why there is not more, and leads to the board', async ({ page }) => {
    await page.goto(`${assessment}#time=30&languages=english&skills=rust.good&likes=example`);
    // What the address says is read after the page was shown, and moves what stands below.
    await expect(page.getByRole('combobox', { name: 'Rust' })).toHaveValue('good');
    const tasks = page.getByRole('region', { name: '推荐的任务' });
    const count = await tasks.locator('ol > li').count();
    if (count < 3) await expect(tasks).toContainText(/没有更多了。任务板上一共 \d+ 个/);
    await tasks.getByRole('link', { name: '看全部任务' }).click();
    await expect(page).toHaveURL(/\/community\/tasks\/$/);
  });

  test('leads to what it recommends, which stands below a long form', async ({ page }) => {
    await page.goto(assessment);
    await page.getByRole('checkbox', { name: '翻译' }).check();
    await page.getByRole('button', { name: '看推荐的任务' }).click();
    const tasks = page.getByRole('region', { name: '推荐的任务' });
    await expect(tasks).toBeFocused();
    await expect(tasks.getByRole('status')).toBeInViewport();
    await expect(page).toHaveURL(/#likes=translation$/);
  });

  test('sends nothing', async ({ page }) => {
    await page.goto(assessment, { waitUntil: 'networkidle' });
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url()));
    await page.getByRole('radio', { name: '半天' }).check();
    await page.getByRole('checkbox', { name: '翻译' }).check();
    await page.waitForTimeout(500);
    // Pages behind links that came into sight are loaded ahead: files of this site, without the answers.
    const { origin } = new URL(page.url());
    for (const url of sent) expect(url).toMatch(new RegExp(`^${origin}/(?:assets|img)/[\\w./-]+$`));
  });

  test('without a script says what to do instead', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: process.env['SITE_AT_ROOT'] });
    const page = await context.newPage();
    await page.goto(assessment);
    // Playwright's texts leave out what is only there without a script.
    await expect(page.locator('main noscript p')).toBeVisible();
    await expect(page.getByRole('form', { name: '能力自评' })).toBeHidden();
    await context.close();
  });
});

test.describe('a learning path', () => {
  test('checks answers here, keeps progress in this browser, and forgets it', async ({ page }) => {
    await page.goto(path);
    const question = page.getByRole('group', { name: /错字/ });
    const verdict = page.locator('form', { has: question }).getByRole('status');
    await expect(question.getByRole('button', { name: '核对' })).toBeDisabled();
    await question.getByRole('radio', { name: '变成最新' }).check();
    await question.getByRole('button', { name: '核对' }).click();
    await expect(verdict).toContainText('不对，或不完整。');
    await expect(verdict.getByRole('link', { name: '答案在这里' })).toHaveAttribute(
      'href',
      /\/contributing\/translate\/#how-it-works$/,
    );
    await question.getByRole('radio', { name: '仍然过时' }).check();
    await expect(verdict).toBeEmpty();
    await question.getByRole('button', { name: '核对' }).click();
    await expect(verdict).toContainText('正确。');

    await page.getByRole('checkbox', { name: '做完了：新建一页译文' }).check();
    await expect(page.getByText('做完 1 / 7 步，答对 1 / 6 题。')).toBeVisible();
    await expectAccessible(page);
    await page.reload();
    await expect(page.getByText('做完 1 / 7 步，答对 1 / 6 题。')).toBeVisible();
    await switchLanguage(page, '简体中文', 'English');
    await expect(page.getByText('Steps done: 1 of 7; questions right: 1 of 6.')).toBeVisible();
    await page.getByRole('button', { name: 'Clear progress' }).click();
    await expect(page.getByText('Steps done: 0 of 7; questions right: 0 of 6.')).toBeVisible();
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('learn.')))).toEqual([]);
  });

  test('ends with a certificate that is drawn here and sent nowhere', async ({ page }) => {
    await page.goto(path, { waitUntil: 'networkidle' });
    await expect(page.getByText('做完所有步骤、答对所有题之后')).toBeVisible();
    await answerAll(page);
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url()));

    const name = '<script>alert("张三")</script> & Co';
    await expect(page.getByRole('button', { name: '保存 SVG' })).toBeDisabled();
    await page.getByLabel('写在证书上的名字').fill(name);
    const [svg] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '保存 SVG' }).click(),
    ]);
    expect(svg.suggestedFilename()).toBe('certificate-translator-script-alert-张三-script-Co.svg');
    const text = readFileSync(await svg.path(), 'utf8');
    const read = await page.evaluate((source) => {
      const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
      const texts = [...parsed.querySelectorAll('text')].map((line) => line.textContent);
      return { texts, bad: parsed.querySelectorAll('parsererror, script, [onload]').length };
    }, text);
    expect(read.bad).toBe(0);
    expect(read.texts).toContain(name);
    expect(read.texts).toContain('这是本人的自我评估，没有经过任何人核实。');
    expect(read.texts).toContainEqual(expect.stringMatching(/^\d{4}-\d\d-\d\d$/));

    const [png] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '保存 PNG' }).click(),
    ]);
    const bytes = readFileSync(await png.path());
    expect([bytes.subarray(1, 4).toString(), bytes.readUInt32BE(16)]).toEqual(['PNG', 2240]);
    await expectAccessible(page);
    expect(sent.filter((url) => !/^(?:data|blob):/.test(url))).toEqual([]);
    expect(await page.evaluate(() => Object.values(localStorage).join())).not.toContain('张三');
  });

  test('prints the certificate alone', async ({ page }) => {
    await page.goto(path);
    await answerAll(page);
    await page.getByLabel('写在证书上的名字').fill('Ada');
    await page.evaluate(() => {
      window.print = () => {};
    });
    await page.getByRole('button', { name: '打印' }).click();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByAltText('证书的预览')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
    const sheets = (await page.pdf({ landscape: true })).toString('latin1').match(/\/Type\s*\/Page\b/g);
    expect(sheets).toHaveLength(1);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });

  test('without a script its steps, questions and answers can be read', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: process.env['SITE_AT_ROOT'] });
    const page = await context.newPage();
    await page.goto('./en/community/learn/');
    await page.getByRole('link', { name: 'Translator', exact: true }).click();
    await expect(page.getByRole('link', { name: 'Start a translation' })).toBeVisible();
    await expect(page.locator('main noscript p').first()).toBeVisible();
    expect(await page.locator('main noscript p').first().innerText()).toContain('Answer: It stays out of date.');
    await expect(page.getByRole('button', { name: 'Check' })).toHaveCount(0);
    await context.close();
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  for (const place of [
    assessment,
    './en/contributing/self-assessment/',
    './community/learn/',
    './en/community/learn/reader/',
  ])
    test(`${place} fits, and can be used`, async ({ page }) => {
      await page.goto(place);
      for (const details of await page.locator('main form details').all()) await details.locator('summary').click();
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
      await expectAccessible(page);
    });
});

/** Ticks every step and answers every question; a wrong try tells as much as a person gets. */
async function answerAll(page: Page): Promise<void> {
  for (const box of await page.getByRole('checkbox', { name: '做完了' }).all()) await box.check();
  for (const form of await page.locator('main form').all()) {
    const choices = await form.locator('label').all();
    const isSeveral = (await form.getByRole('checkbox').count()) > 0;
    for (const tried of isSeveral ? subsets(choices.length) : choices.map((_, place) => [place])) {
      for (const [place, choice] of choices.entries())
        if (isSeveral || tried.includes(place)) await choice.locator('input').setChecked(tried.includes(place));
      await form.getByRole('button', { name: '核对' }).click();
      if (await form.getByRole('status').getByText('正确。').isVisible()) break;
    }
  }
  await expect(page.getByLabel('写在证书上的名字')).toBeVisible();
}

function subsets(count: number): number[][] {
  const places = Array.from({ length: count }, (_, place) => place);
  return Array.from({ length: 2 ** count - 1 }, (_, number) => places.filter((place) => ((number + 1) >> place) & 1));
}
