import { describe, expect, it } from 'vitest';
import { isLanguage, languageOf } from './language.ts';

const english = 'The Collector receives traces, metrics and logs. ';
const chinese = '收集器接收链路、指标和日志。';

describe('languageOf', () => {
  it('believes the folder, whatever the letters', () => {
    expect(languageOf(chinese, 'en')).toBe('en');
    expect(languageOf(english, 'zh-Hans')).toBe('zh-Hans');
  });

  it.each([
    ['English', english, 'en'],
    ['Chinese', chinese, 'zh-Hans'],
    ['Chinese with many names', `${chinese}OpenTelemetry Collector OTLP Exporter Receiver`, 'zh-Hans'],
    ['Chinese beyond U+FFFF', '𠀀𠀁𠀂 a', 'zh-Hans'],
    ['English with a name in Chinese', `${english.repeat(20)}陈`, 'en'],
    ['English with a name that has marks', `${english.repeat(20)}José`, 'en'],
    ['half and half', `${english.repeat(2)}收集器`, undefined],
    ['French', 'Le collecteur reçoit des traces à intervalles réguliers, même après un arrêt.', undefined],
    ['Japanese', 'コレクターはトレースを受信します。', undefined],
    ['Korean', '컬렉터는 추적을 수신합니다.', undefined],
    ['Russian', 'Коллектор получает трассировки.', undefined],
    ['no letters', '123 — «»×÷ ……\n', undefined],
    ['nothing', '', undefined],
  ])('tells the language outside the site: %s', (_, text, expected) => {
    expect(languageOf(text, undefined)).toBe(expected);
  });
});

describe('isLanguage', () => {
  it('knows the two', () => {
    expect(['en', 'zh-Hans', 'zh', 'fr', ''].filter(isLanguage)).toEqual(['en', 'zh-Hans']);
  });
});
