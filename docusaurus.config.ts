import type { Config } from '@docusaurus/types';
import type { Options as PresetOptions, ThemeConfig } from '@docusaurus/preset-classic';
import type { Options as SearchOptions } from './plugins/search/options.ts';
import type { UserOptions as CampaignsOptions } from './plugins/campaigns/options.ts';
import type { UserOptions as CommunityOptions } from './plugins/community/options.ts';
import type { UserOptions as ContributorsOptions } from './plugins/contributors/options.ts';
import type { UserOptions as ConventionsOptions } from './plugins/conventions/options.ts';
import type { UserOptions as ExamplesOptions } from './plugins/examples/options.ts';
import type { UserOptions as LinksOptions } from './plugins/links/options.ts';
import type { UserOptions as QualityOptions } from './plugins/quality/options.ts';
import type { UserOptions as RulesOptions } from './plugins/rules/options.ts';
import type { UserOptions as TasksOptions } from './plugins/tasks/options.ts';
import { withPageContributors } from './plugins/contributors/withPageContributors.ts';
import type { UserOptions as TracesOptions } from './plugins/traces/options.ts';
import type { UserOptions as TranslationsOptions } from './plugins/translations/options.ts';
import { translatedLinks } from './plugins/translations/translatedLinks.ts';
import { withTranslationStatus } from './plugins/translations/withTranslationStatus.ts';
import { gitVcs } from './src/lib/git/vcs.ts';
import { codeTheme } from './src/css/codeTheme.ts';
import { defaultLocale, localeIds, locales } from './src/lib/locales.ts';
import { readSite } from './src/lib/site.ts';

const site = readSite(process.env);
/** Docusaurus evaluates this file once for each language. */
const locale = process.env['DOCUSAURUS_CURRENT_LOCALE'];
const contributors: ContributorsOptions = {
  repository: site.repoUrl,
  explainCommand: 'npm run points -- <sha|person>',
  rewards: '/community/rewards/',
};
const translations: TranslationsOptions = { repository: site.repoUrl, howTo: '/contributing/translate/' };

export default {
  title: 'OTLP Docs',
  favicon: 'img/favicon.svg',
  url: site.url,
  baseUrl: site.baseUrl,
  trailingSlash: true,

  // Without a namespace the dark-mode choice is lost on a language switch.
  storage: { namespace: 'otlp-docs' },
  future: { v4: true, faster: true, experimental_vcs: gitVcs(__dirname) },

  i18n: {
    defaultLocale,
    locales: localeIds,
    localeConfigs: Object.fromEntries(
      localeIds.map((id) => [
        id,
        // An explicit baseUrl: `--locale en` alone would otherwise build at the root.
        { label: locales[id].label, htmlLang: id, baseUrl: site.baseUrl + locales[id].urlSegment },
      ]),
    ),
  },

  onBrokenLinks: 'throw',
  // Without history, pages that are made from it say so, and have nothing to link to.
  onBrokenAnchors: process.env['ALLOW_MISSING_HISTORY'] === '1' ? 'ignore' : 'throw',
  onDuplicateRoutes: 'throw',
  markdown: {
    format: 'detect',
    mermaid: true,
    hooks: { onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw' },
    parseFrontMatter: withTranslationStatus({ siteDir: __dirname, locale, options: translations })(
      withPageContributors({ siteDir: __dirname, defaultLocale, options: contributors }),
    ),
    remarkRehypeOptions: footnotes(locale),
  },
  themes: ['@docusaurus/theme-mermaid'],

  presets: [
    [
      'classic',
      {
        docs: {
          routeBasePath: '/',
          sidebarPath: './sidebars.ts',
          tags: 'tags.yml',
          beforeDefaultRemarkPlugins: [translatedLinks({ siteDir: __dirname, locale })],
          onInlineTags: 'throw',
          editLocalizedFiles: true,
          editUrl: `${site.repoUrl}/edit/main/`,
        },
        blog: false,
        theme: { customCss: './src/css/custom.css' },
        sitemap: { lastmod: 'date' },
      } satisfies PresetOptions,
    ],
  ],
  plugins: [
    // Local plugins need the file named: jiti does not resolve a bare folder.
    [
      './plugins/campaigns/index.ts',
      {
        repository: site.repoUrl,
        fairPlay: '/community/fair-play/',
        tasksPath: 'community/tasks',
      } satisfies CampaignsOptions,
    ],
    ['./plugins/community/index.ts', { repository: site.repoUrl } satisfies CommunityOptions],
    ['./plugins/contributors/index.ts', contributors],
    ['./plugins/conventions/index.ts', { repository: site.repoUrl } satisfies ConventionsOptions],
    [
      './plugins/examples/index.ts',
      { repository: site.repoUrl, howTo: '/contributing/examples/' } satisfies ExamplesOptions,
    ],
    ['./plugins/links/index.ts', { repository: site.repoUrl } satisfies LinksOptions],
    ['./plugins/quality/index.ts', { repository: site.repoUrl } satisfies QualityOptions],
    ['./plugins/rules/index.ts', { repository: site.repoUrl } satisfies RulesOptions],
    ['./plugins/search/index.ts', {} satisfies SearchOptions],
    ['./plugins/tasks/index.ts', { repository: site.repoUrl, howTo: '/contributing/tasks/' } satisfies TasksOptions],
    ['./plugins/traces/index.ts', {} satisfies TracesOptions],
    ['./plugins/translations/index.ts', translations],
  ],

  themeConfig: {
    colorMode: { respectPrefersColorScheme: true },
    navbar: {
      title: 'OTLP Docs',
      logo: { alt: '', src: 'img/logo.svg' },
      items: [
        { type: 'docSidebar', sidebarId: 'guides', label: '指南', position: 'left' },
        { type: 'docSidebar', sidebarId: 'contributing', label: '参与贡献', position: 'left' },
        { to: '/community/tasks/', label: '任务', position: 'left' },
        { type: 'docSidebar', sidebarId: 'community', label: '社区', position: 'left' },
        { to: '/community/contributors/', label: '贡献者', position: 'left' },
        { type: 'localeDropdown', position: 'right' },
        { href: site.repoUrl, position: 'right', className: 'navbar-repository', label: 'GitHub' },
      ],
    },
    footer: {
      links: [
        {
          title: '阅读',
          items: [
            { label: 'eBPF 可观测性', to: '/guides/ebpf/' },
            { label: '示例', to: '/reference/examples/' },
            { label: '标签', to: '/tags/' },
          ],
        },
        {
          title: '参与',
          items: [
            { label: '第一次贡献', to: '/contributing/first-contribution/' },
            { label: '任务', to: '/community/tasks/' },
            { label: '活动', to: '/community/campaigns/' },
            { label: '学习路径', to: '/community/learn/' },
            { label: '检查规则', to: '/reference/lint/' },
            { label: '贡献者', to: '/community/contributors/' },
            { label: '招募贡献者', to: '/community/join/' },
          ],
        },
        {
          title: '项目',
          items: [
            { label: '治理', to: '/community/governance/' },
            { label: '路线图', to: '/community/roadmap/' },
            { label: '行为准则', to: '/community/code-of-conduct/' },
            { label: '求助', to: '/community/support/' },
            { label: '源代码', href: site.repoUrl },
            { label: '报告问题', href: `${site.repoUrl}/issues/new/choose` },
          ],
        },
      ],
      copyright:
        '文字按 CC BY 4.0 发布，代码按 Apache-2.0 发布。OpenTelemetry 是 Linux 基金会的商标，本站与其没有隶属关系。',
    },
    prism: {
      theme: codeTheme.light,
      darkTheme: codeTheme.dark,
      additionalLanguages: ['bash', 'go', 'json', 'yaml', 'diff', 'c', 'toml', 'java', 'python', 'rust'],
    },
  } satisfies ThemeConfig,
} satisfies Config;

/**
 * The words that Markdown's footnotes bring along, which otherwise stay English. Their heading is for screen readers:
 * on our pages they stand under "Sources" already.
 */
function footnotes(locale: string = defaultLocale): { footnoteLabel: string; footnoteBackLabel: FootnoteBackLabel } {
  const [footnoteLabel, back] = locale === 'zh-Hans' ? ['脚注', '回到正文引用'] : ['Footnotes', 'Back to reference'];
  return {
    footnoteLabel,
    // The second and later ways back show their number, so it must be part of their name.
    footnoteBackLabel: (note, use) => `${back} ${note + 1}${use > 1 ? `-${use}` : ''}`,
  };
}

type FootnoteBackLabel = (note: number, use: number) => string;
