import { describe, expect, it } from 'vitest';
import { fixFixture, lintFixture } from './fixture.ts';
import { termZh } from './term-zh.ts';

describe('Chinese terms', () => {
  it.each([
    ['携带行李信息', '携带 Baggage 信息'],
    ['跨度和每个跨度，`x`跨度', 'Span 和每个 Span，`x`Span'],
    ['调用时延的直方图', '调用延迟的直方图'],
    ['跟踪上下文与分布式跟踪', '链路上下文与分布式追踪'],
    ['**可观察性**与[语义规范](/a)', '**可观测性**与[语义约定](/a)'],
    ['自动仪表化', '自动插桩'],
  ])('replace those of %j', (text, expected) => {
    expect(fixFixture([termZh], { text })).toBe(expected);
    expect(lintFixture(termZh, { text: expected })).toEqual([]);
  });

  it.each([
    '跟踪 Kubernetes 写入的日志，堆栈跟踪数据',
    '暂时延长，同时延续，及时延伸',
    '行李箱的时间跨度',
    '度量是否达标，度量衡',
    'Grafana 仪表盘',
    '`跨度`',
    '## 值 {#跨度}',
  ])('leave %j alone', (text) => {
    expect(lintFixture(termZh, { text })).toEqual([]);
  });

  it.each(['Span（跨度）是', '行李 (Baggage)', '采集度量数据'])('leave the remedy for %j to the author', (text) => {
    const findings = lintFixture(termZh, { text });
    expect(findings).toHaveLength(1);
    expect(findings[0]?.fix).toBeUndefined();
  });

  it('name all words that would fit', () => {
    const [finding] = lintFixture(termZh, { text: '采集度量数据' });
    expect(finding?.message.en).toContain('"指标数据" or "测量数据"');
  });
});
