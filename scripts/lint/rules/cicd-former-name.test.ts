import { describe, expect, it } from 'vitest';
import { cicdFormerName } from './cicd-former-name.ts';
import { enFile, lintFixture, reference } from './fixture.ts';

const { pages } = reference.config.options['cicd-former-name'];
const messages = (text: string, file?: string) =>
  lintFixture(cicdFormerName, { text, ...(file && { file }) }).map(({ message }) => message);

describe('cicd-former-name', () => {
  it('names both in both languages', () => {
    const [message] = messages('`ci.pipeline.run.result`');
    for (const words of [message?.en, message?.['zh-Hans']])
      expect(words).toSatisfy((text: string) =>
        ['"ci.pipeline.run.result"', '"cicd.pipeline.result"'].every((part) => text.includes(part)),
      );
  });

  it('says where the conventions have nothing', () => {
    expect(messages('`ci.pipeline.run.cause`')[0]?.en).toContain('have none that says the same');
  });

  it.each([
    ['a name of a step', '`jenkins.pipeline.step.name`', 1],
    ['a name in configuration', '```yaml\nkey: ci.pipeline.id\n```\n', 1],
    ['a new name', '`cicd.pipeline.run.id`', 0],
    ['prose', 'ci.pipeline.run.result', 0],
    ['all of them', '`ci.pipeline.*`', 0],
    ['both names in a row', '| - | - |\n| - | - |\n| `ci.pipeline.run.url` | `cicd.pipeline.run.url.full` |\n', 0],
    ['text about the change', '`ci.pipeline.run.cause` was removed', 0],
    ['what a program printed', '```text\nci.pipeline.id\n```\n', 0],
    ['another name in the namespace of Git', '`git.config`', 0],
  ])('%s', (_, text, count) => {
    expect(messages(text)).toHaveLength(count);
  });

  it('leaves the pages about the migration alone, in every language', () => {
    const [page = ''] = pages;
    const inEnglish = enFile.replace('guides/page.md', page);
    for (const file of [`docs/${page}`, inEnglish]) expect(messages('`ci.pipeline.id`', file)).toEqual([]);
  });
});
