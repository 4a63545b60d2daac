import { locales } from '../../../src/lib/locales.ts';
import { startOfLine } from '../../../src/lib/docs/lines.ts';
import type { SiteRule } from '../rule.ts';
import { twinsOf } from '../twins.ts';

/** Every page exists in every language. */
export const missingTranslation: SiteRule = {
  id: 'missing-translation',
  scope: 'page',
  knows: 'site',
  check({ file }, facts, report) {
    for (const twin of twinsOf(file)) {
      if (facts.files.has(twin.file)) continue;
      report({
        message: `Unexpected page without a translation, expected one in ${locales[twin.locale].label}. Add ${twin.file}.`,
        range: startOfLine(1),
      });
    }
  },
};
