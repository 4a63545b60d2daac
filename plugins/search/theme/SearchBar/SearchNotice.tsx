import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import type { SearchState } from '../../client/session.ts';
import styles from './styles.module.css';

type Props = { state: SearchState; onRetry(): void };

/** What stands in place of results: how to search, that nothing was found, that the index is missing. */
export function SearchNotice({ state, onRetry }: Props): ReactNode {
  if (state.kind === 'empty') return <Hints />;
  if (state.kind === 'found') return <Nothing query={state.query.text} />;
  if (state.kind === 'failed')
    return process.env.NODE_ENV === 'development' ? <Unbuilt /> : <Failed onRetry={onRetry} />;
  return <div className={styles.notice} aria-hidden="true" />;
}

function Hints(): ReactNode {
  return (
    <div className={styles.notice}>
      <p>
        <Translate id="search.hint.phrase" description="Hint in the empty search dialog">
          给词语加上引号，就只显示一字不差地包含它的页面，例如“OTLP 导出器”。
        </Translate>
      </p>
      <p className={styles.keys}>
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd>{' '}
          {translate({ id: 'search.keys.choose', message: '选择', description: 'What the arrow keys do' })}
        </span>
        <span>
          <kbd>Enter</kbd>{' '}
          {translate({ id: 'search.keys.open', message: '打开', description: 'What the Enter key does' })}
        </span>
        <span>
          <kbd>Esc</kbd>{' '}
          {translate({ id: 'search.keys.close', message: '关闭', description: 'What the Escape key does' })}
        </span>
      </p>
    </div>
  );
}

function Nothing({ query }: { query: string }): ReactNode {
  return (
    <div className={styles.notice}>
      <p className={styles.noticeTitle}>
        <Translate id="search.nothing.title" description="No page answers the query" values={{ query }}>
          {'没有页面包含“{query}”'}
        </Translate>
      </p>
      <p>
        <Translate id="search.nothing.hint" description="What to try when nothing was found">
          换一个更短的词，或去掉引号再试。
        </Translate>
      </p>
    </div>
  );
}

function Failed({ onRetry }: Pick<Props, 'onRetry'>): ReactNode {
  return (
    <div className={styles.notice} role="alert">
      <p className={styles.noticeTitle}>
        <Translate id="search.failed.title" description="The search index could not be loaded">
          无法加载搜索索引，请检查网络连接。
        </Translate>
      </p>
      <button type="button" className="button button--secondary button--sm" onClick={onRetry}>
        <Translate id="search.failed.retry" description="Button that searches again after a failure">
          重试
        </Translate>
      </button>
    </div>
  );
}

function Unbuilt(): ReactNode {
  return (
    <div className={styles.notice} role="alert">
      <p className={styles.noticeTitle}>
        <Translate id="search.unbuilt.title" description="The development server has no search index">
          开发服务器没有搜索索引
        </Translate>
      </p>
      <p>
        <Translate
          id="search.unbuilt.remedy"
          description="How to search during development"
          values={{ command: <code>npm start</code> }}
        >
          {'搜索在构建好的网站里可用：{command}'}
        </Translate>
      </p>
    </div>
  );
}
