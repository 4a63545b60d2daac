import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import { PageMetadata } from '@docusaurus/theme-common';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { Props } from '@theme/NotFound/Content';
import Heading from '@theme/Heading';
import clsx from 'clsx';
import { SearchButton } from '../../../components/SearchButton';
import styles from './styles.module.css';

/** One language of the page: its words, and where its home lies below the site's root. */
type Words = { lang: string; heading: string; text: string; home: string; guides: string; path: string };

const chinese: Words = {
  lang: 'zh-Hans',
  heading: '没有这个页面',
  text: '地址可能写错了，页面也可能改了名。搜索一下，或者从首页找起。',
  home: '首页',
  guides: 'eBPF 指南',
  path: '',
};

const english: Words = {
  lang: 'en',
  heading: 'This page does not exist',
  text: 'The address may be mistyped, or the page was renamed. Search for it, or start from the home page.',
  home: 'Home',
  guides: 'The eBPF guide',
  path: 'en/',
};

/**
 * Many static hosts, GitHub Pages among them, answer every unknown address with the root's 404 page, whatever
 * the language of the address. So two languages are on it, the page's own first; in a third one, English.
 */
export default function NotFoundContent({ className }: Props): ReactNode {
  const { i18n } = useDocusaurusContext();
  const [first, second] = /^zh\b/.test(i18n.currentLocale) ? [chinese, english] : [english, chinese];
  return (
    <main className={clsx('container', styles.page, className)}>
      {/* The title that the theme sets is overwritten by its own layout. */}
      <PageMetadata title={first.heading} />
      <section lang={first.lang}>
        <Heading as="h1">{first.heading}</Heading>
        <p>{first.text}</p>
        <p className={styles.ways}>
          <Link className="button button--primary button--lg" to="/">
            {first.home}
          </Link>
          <SearchButton />
          <Link to="/guides/ebpf/">{first.guides}</Link>
        </p>
      </section>
      <OtherLanguage words={second} />
    </main>
  );
}

function OtherLanguage({ words }: { words: Words }): ReactNode {
  const { i18n } = useDocusaurusContext();
  const root = i18n.localeConfigs[i18n.defaultLocale]?.baseUrl ?? '/';
  return (
    <section lang={words.lang} className={styles.other}>
      <Heading as="h2">{words.heading}</Heading>
      <p>{words.text}</p>
      <p className={styles.ways}>
        {/* Plain links: the router of this build knows only its own language. */}
        <a href={`${root}${words.path}`}>{words.home}</a>
        <a href={`${root}${words.path}guides/ebpf/`}>{words.guides}</a>
      </p>
    </section>
  );
}
