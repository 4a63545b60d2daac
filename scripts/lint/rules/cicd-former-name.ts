import { pageOfFile } from '../../../src/lib/locales.ts';
import type { Message } from '../../../src/lib/finding.ts';
import { codeNamesOf, tellsOfChange } from '../code/codeNames.ts';
import type { PageRule } from '../rule.ts';

/** Names of CI/CD telemetry from before the semantic conventions had any: the registry does not know them, so nobody else reports them. */
export const cicdFormerName: PageRule = {
  id: 'cicd-former-name',
  scope: 'markdown',
  check(page, reference, report) {
    const { former, pages } = reference.config.options['cicd-former-name'];
    if (pages.includes(pageOfFile(page.file) ?? page.file)) return;
    for (const found of codeNamesOf(page)) {
      const successor = findSuccessor(found.name, former);
      // Both names side by side: the text is about the migration.
      if (successor === undefined || found.around.has(successor) || tellsOfChange(page, found)) continue;
      report({ message: toMessage(found.name, successor), range: found.range });
    }
  },
};

/** What stands for a former name, an empty text for nothing; undefined for any other name. The longest `…*` that fits counts. */
function findSuccessor(name: string, former: Readonly<Record<string, string>>): string | undefined {
  if (Object.hasOwn(former, name)) return former[name];
  const [fitting] = Object.keys(former)
    .filter((entry) => entry.endsWith('*') && name.startsWith(entry.slice(0, -1)))
    .sort((a, b) => b.length - a.length);
  return fitting === undefined ? undefined : former[fitting];
}

function toMessage(name: string, successor: string): Message {
  if (successor)
    return {
      en: `Unexpected name "${name}", expected "${successor}": it is older than the CI/CD conventions. Use the new name, and look at the values as well.`,
      'zh-Hans': `不应使用 "${name}"，应为 "${successor}"：它早于 CI/CD 语义约定。请改用新名称，并核对取值。`,
    };
  return {
    en: `Unexpected name "${name}", expected one of the CI/CD conventions, which have none that says the same. Leave it out, or say in a lint-disable comment why it stays.`,
    'zh-Hans': `不应使用 "${name}"：它早于 CI/CD 语义约定，约定中没有与之对应的名称。请去掉它，或用 lint-disable 注释写明保留的原因。`,
  };
}
