import type { ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import traces from '@generated/traces/default/traces.json';
import { SpanTable } from '../../components/SpanTable.tsx';
import { Waterfall } from '../../components/Waterfall.tsx';
import { formatDuration } from '../../views/drawTrace.ts';
import styles from './styles.module.css';

/** `<Trace src="example/recorded/name.json" />`: a recorded trace as a picture, and as a table for whoever cannot see it. */
export default function Trace({ src }: { src: string }): ReactNode {
  const trace = traces[src];
  // Thrown while the page is rendered, which stops the build: a page must not show a picture of nothing.
  if (!trace) throw new Error(`Unexpected src "${src}", expected one of: ${Object.keys(traces).join(', ')}.`);
  return (
    <figure className={styles.trace}>
      <Waterfall trace={trace} />
      <figcaption>
        <Translate
          id="traces.caption"
          values={{
            name: <code>{trace.name}</code>,
            spans: trace.rows.length,
            duration: formatDuration(trace.milliseconds),
          }}
        >
          {'{name}：{spans} 个 Span，共 {duration}，按记录的 OTLP 绘制。'}
        </Translate>
      </figcaption>
      <details>
        <summary>
          <Translate id="traces.asTable">以表格显示</Translate>
        </summary>
        <SpanTable trace={trace} />
      </details>
    </figure>
  );
}
