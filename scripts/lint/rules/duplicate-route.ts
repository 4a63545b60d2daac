import { startOfLine } from '../../../src/lib/docs/lines.ts';
import type { SiteRule } from '../rule.ts';

/** Each page has an address of its own. */
export const duplicateRoute: SiteRule = {
  id: 'duplicate-route',
  scope: 'page',
  knows: 'site',
  blocksBuild: true,
  check({ file, frontMatter }, { routes }, report) {
    for (const route of routes.ofFile.get(file)?.values() ?? []) {
      const other = routes.files.get(route)?.find((name) => name !== file);
      if (other === undefined) continue;
      report({
        message: {
          en: `Unexpected address ${route}, expected one that no other page has: ${other} is served there too. Rename one of the files, or change its slug.`,
          'zh-Hans': `不应使用网址 ${route}，它已被另一个页面 ${other} 占用。请将其中一个文件改名，或修改它的 slug。`,
        },
        range: frontMatter?.ranges.get('/slug') ?? startOfLine(1),
      });
      return;
    }
  },
};
