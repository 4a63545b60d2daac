import { startOfLine } from '../../../src/lib/docs/lines.ts';
import { pairOf, rangeOfSection, sectionPairsOf, textOfSection } from '../pairs.ts';
import type { SiteRule } from '../rule.ts';
import type { SectionFacts } from '../sectionFacts.ts';
import type { SitePage } from '../sitePage.ts';

/** A name that one language gives as code (an attribute, a file, a variable) is somewhere in the same section of the other. */
export const parityName: SiteRule = {
  id: 'parity-name',
  scope: 'page',
  knows: 'site',
  comparesLanguages: true,
  check(page, facts, report) {
    const pair = pairOf(page, facts);
    if (!pair) return;
    for (const { own, theirs } of sectionPairsOf(page, pair)) {
      if (String(own.names) === String(theirs.names)) continue;
      for (const name of lacking(theirs, { page, section: own })) {
        const place = `${pair.source.file}:${lineOfName(pair.source, theirs, name)}`;
        report({
          message: {
            en: `Missing name "${name}" in this section, expected it as in ${place}. Names are copied, not translated.`,
            'zh-Hans': `本节缺少名称 "${name}"，应与 ${place} 一致。名称请照抄，不要翻译。`,
          },
          range: rangeOfSection(page, own),
        });
      }
      for (const name of lacking(own, { page: pair.source, section: theirs })) {
        const place = `${pair.source.file}:${theirs.line}`;
        report({
          message: {
            en: `Unexpected name "${name}", expected one that the section has in ${place}. Names are copied, not translated.`,
            'zh-Hans': `名称 "${name}" 在 ${place} 的同一节里没有。名称请照抄，不要翻译，也不要增加。`,
          },
          range: startOfLine(lineOfName(page, own, name)),
        });
      }
    }
  },
};

type Place = { page: SitePage; section: SectionFacts };

/** Names that the text of the other section does not have in any form. */
function lacking({ names = [] }: SectionFacts, { page, section }: Place): string[] {
  const wanted = names.filter((name) => !section.names?.includes(name));
  if (wanted.length === 0) return [];
  const text = textOfSection(page, section);
  return wanted.filter((name) => !text.includes(name));
}

function lineOfName(page: SitePage, section: SectionFacts, name: string): number {
  const before = textOfSection(page, section).split(name, 1)[0] ?? '';
  return section.line + (before.match(/\r\n|\n|\r/g) ?? []).length;
}
