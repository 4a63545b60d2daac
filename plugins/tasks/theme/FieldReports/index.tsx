import { useMemo, type ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import CodeBlock from '@theme/CodeBlock';
import Heading from '@theme/Heading';
import { PageFrame } from '../../../../src/components/PageFrame.tsx';
import { fileUrl } from '../../../../src/lib/forge.ts';
import { ReportTable } from '../../components/reports/ReportTable.tsx';
import { toTaskSite, type SiteProps, type TaskSite } from '../../components/taskSite.ts';
import { changeQuery, noQuery, toSearch } from '../../views/boardQuery.ts';
import type { Reports } from '../../views/buildReports.ts';

type Props = { reports: Reports; /** Where they are, relative to the site. */ file: string; site: SiteProps };

/** The page `/community/reports/`: which pages people tried on which systems, and what came of it. */
export default function FieldReports({ reports: { pages, lang }, file, site: props }: Props): ReactNode {
  const site = useMemo(() => toTaskSite(props), [props]);
  const title = translate({ id: 'tasks.reports.title', message: '实测报告' });
  const description = translate({
    id: 'tasks.reports.description',
    message: '读者在自己的系统上照着页面做了一遍：哪个页面、什么系统、什么版本、结果怎样。',
  });
  return (
    <PageFrame title={title} description={description}>
      <p>
        <Translate id="tasks.reports.intro">
          页面写明它在哪里验证过，可是你的系统多半不一样。这里是别人照着做的结果，失败的也写上。
        </Translate>
      </p>
      {pages.length === 0 && (
        <p role="note">
          <Translate id="tasks.reports.none">还没有人报告。第一份可以由你来写。</Translate>
        </p>
      )}
      {pages.map(({ name, link, reports }) => (
        <section key={name} aria-labelledby={toId(name)}>
          <Heading as="h2" id={toId(name)}>
            {link ? <Link to={link.permalink}>{link.title}</Link> : <code>{name}</code>}
          </Heading>
          <ReportTable title={link?.title ?? name} reports={reports} lang={lang} site={site} />
        </section>
      ))}
      <Heading as="h2" id="add">
        <Translate id="tasks.reports.add">怎样加一份</Translate>
      </Heading>
      <HowToAdd file={file} site={site} />
    </PageFrame>
  );
}

function HowToAdd({ file, site }: { file: string; site: TaskSite }): ReactNode {
  const values = {
    file: (
      <Link to={fileUrl(site, file, 'edit')}>
        <code>{file}</code>
      </Link>
    ),
    tasks: (
      <Link to={site.paths.board + toSearch(changeQuery(noQuery, { kind: 'test' }))}>
        <Translate id="tasks.reports.tasks">实测任务</Translate>
      </Link>
    ),
  };
  return (
    <>
      <p>
        <Translate id="tasks.reports.how" values={values}>
          {'挑一页照着做，或者从{tasks}里选一个。然后在 {file} 里加一项，提 pull request：'}
        </Translate>
      </p>
      <CodeBlock language="yaml">{template}</CodeBlock>
      <p>
        <Translate
          id="tasks.reports.keys"
          values={{
            note: <code>note</code>,
            environment: <code>environment</code>,
            by: <code>by</code>,
          }}
        >
          {
            '{note} 用两种语言写：试了什么，看到什么。{environment} 里的版本照程序打印的写，不用翻译。{by} 是你的个人页地址的最后一段，可以不写。'
          }
        </Translate>
      </p>
    </>
  );
}

// Data, the same in all languages: what is in brackets is to be filled in.
const template = `  - page: guides/<folder>/<page>.md
    on: <YYYY-MM-DD>
    way: <commands, keyboard, phone, print, screen-reader>
    system: <debian, fedora, macos, …>
    arch: <amd64, arm64, other>
    environment: <name and version, name and version>
    result: <works, differs, fails>
    note:
      zh-Hans: <…>
      en: <…>
    by: <your-profile>`;

function toId(page: string): string {
  return page.replaceAll('/', '-');
}
