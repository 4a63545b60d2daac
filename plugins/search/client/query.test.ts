import { expect, test } from 'vitest';
import { countWords, literalPattern, parseQuery } from './query.ts';

test.each([
  ['  eBPF   采样 ', { text: 'eBPF 采样', terms: ['eBPF', '采样'], phrases: [] }],
  ['"可观测性"', { text: '可观测性', terms: ['可观测性'], phrases: ['可观测性'] }],
  ['“OTLP 导出器” 配置', { text: 'OTLP 导出器 配置', terms: ['OTLP 导出器', '配置'], phrases: ['OTLP 导出器'] }],
  ['「服务名」', { text: '服务名', terms: ['服务名'], phrases: ['服务名'] }],
  ['"still typing', { text: 'still typing', terms: ['still', 'typing'], phrases: [] }],
  ['""', { text: '', terms: [], phrases: [] }],
])('reads %s', (input, expected) => {
  expect(parseQuery(input)).toEqual(expected);
});

test.each([
  ['收集器', '一个收集器', true],
  ['收集器', '收集容器', false],
  ['OTLP导出器', '用 OTLP 导出器发送', true],
  ['OTLP 导出器', '用OTLP导出器发送', true],
  ['go run', 'GO   RUN', true],
  ['go run', 'gorun', false],
  ['service.name', 'serviceXname', false],
  ['a/b-c (d) [e] $f', 'x a/b-c (d) [e] $f', true],
])('%s in %s: %s', (query, text, expected) => {
  expect(literalPattern(query).test(text)).toBe(expected);
});

test('counts Chinese characters and Latin words', () => {
  expect(countWords('OTLP 导出器 grpc')).toBe(5);
});
