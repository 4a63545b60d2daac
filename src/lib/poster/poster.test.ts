import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { flatten, parseStrictXml, type XmlElement } from '../../../plugins/contributors/images/testXml.ts';
import { drawPoster, textsOf } from './draw/drawPoster.ts';
import { readTypeface } from './font/readTypeface.ts';
import { toPng } from './png/toPng.ts';
import { posterFile, posterFormats, type Poster, type PosterFormat } from './poster.ts';
import { writePosters } from './writePosters.ts';

const formats = Object.keys(posterFormats) as PosterFormat[];

const chinese: Poster = {
  kind: 'recruiting',
  locale: 'zh-Hans',
  kicker: '招募：文档、示例',
  title: '把你跑通的，\n写成别人能跑通的',
  subtitle: '中英双语的 OpenTelemetry 指南，每页写明怎样验证过。',
  steps: [
    { name: '挑一件任务', detail: '写明难度', start: 0, width: 100, tone: 'root' },
    { name: '合并', start: 80, width: 20, tone: 'done' },
  ],
  facts: [{ label: '任务板', value: '60 件' }],
  url: 'https://docs.example/community/join/',
  footer: '文字按 CC BY 4.0 发布',
};

const english: Poster = {
  ...chinese,
  kind: 'campaign',
  locale: 'en',
  kicker: 'Wanted: docs, examples',
  title: 'You got it to run.\nWrite down how.',
  subtitle: 'Guides to OpenTelemetry in Chinese and English.',
  steps: [{ name: 'Pick a task', detail: 'with difficulty', start: 0, width: 100, tone: 'wait' }],
  facts: [{ label: 'Task board', value: '60 tasks' }],
  footer: 'Texts under CC BY 4.0',
};

/** Longer than any frame, in every place. */
function inflate(poster: Poster, times: number): Poster {
  const long = (text: string) => `${text.replace(/\n/g, '')} `.repeat(times);
  return {
    ...poster,
    kicker: long(poster.kicker),
    title: long(poster.title),
    subtitle: long(poster.subtitle),
    steps: Array.from({ length: 9 }, (_, index) => ({
      name: long('步骤 step'),
      detail: long('detail 细节'),
      start: index * 30 - 40,
      width: 400,
      tone: 'work' as const,
    })),
    facts: Array.from({ length: 7 }, () => ({ label: long('标签 label'), value: long('value 值') })),
    url: `https://docs.example/${'very-long-path/'.repeat(times)}`,
    footer: long('small print 小字'),
  };
}

const draw = async (poster: Poster, format: PosterFormat) =>
  drawPoster(poster, format, await readTypeface(textsOf(poster), 'test'));

/** Everything drawn, as points in pixels: corners of rectangles, and points of outlines. */
function pointsOf(root: XmlElement): [number, number][] {
  return flatten(root).flatMap(
    ({ name, attributes: { x, y, width, height, d, transform, fill } }): [number, number][] => {
      if (name === 'rect' && x !== undefined && fill !== undefined)
        return [
          [Number(x), Number(y)],
          [Number(x) + Number(width), Number(y) + Number(height)],
        ];
      return name === 'path' && transform === 'scale(.1)' && d !== undefined ? outlinePoints(d) : [];
    },
  );
}

function outlinePoints(data: string): [number, number][] {
  const points: [number, number][] = [];
  let at: [number, number] = [0, 0];
  let start = at;
  for (const [, letter = '', rest = ''] of data.matchAll(/([Mlqcz])([-\d ]*)/g)) {
    const numbers = [...rest.matchAll(/-?\d+/g)].map(([found]) => Number(found));
    const last = numbers.slice(-2) as [number, number];
    if (letter === 'z') at = start;
    else at = letter === 'M' ? last : [at[0] + last[0], at[1] + last[1]];
    if (letter === 'M') start = at;
    points.push([at[0] / 10, at[1] / 10]);
  }
  return points;
}

/** Backdrops are cut off by the frame on purpose; they are behind everything and half transparent. */
const withoutBackdrop = (svg: string) => svg.replace(/<rect[^>]*fill-opacity="0\.22"\/>/g, '');

describe.each([
  ['in Chinese', chinese],
  ['in English', english],
  ['with long texts in Chinese', inflate(chinese, 12)],
  ['with long texts in English', inflate(english, 12)],
  ['with one endless word', { ...english, title: 'x'.repeat(500), kicker: 'y'.repeat(500) }],
  ['with nothing but a title', { ...chinese, kicker: '', subtitle: '', steps: [], facts: [], url: '' }],
])('a poster %s', (_, poster) => {
  it.each(formats)('is well-formed XML of paths alone: %s', async (format) => {
    const svg = await draw(poster, format);
    const root = parseStrictXml(svg);
    const { width, height } = posterFormats[format];
    expect(root.attributes).toMatchObject({ width: String(width), height: String(height), role: 'img' });
    const names = new Set(flatten(root).map(({ name }) => name));
    expect([...names].filter((name) => !['svg', 'title', 'rect', 'path', 'g'].includes(name))).toEqual([]);
    expect(svg).not.toMatch(/NaN|Infinity|undefined|font-family/);
  });

  it.each(formats)('stays within its frame: %s', async (format) => {
    const { width, height } = posterFormats[format];
    const points = pointsOf(parseStrictXml(withoutBackdrop(await draw(poster, format))));
    expect(points.length).toBeGreaterThan(50);
    const outside = points.filter(([x, y]) => x < 0 || y < 0 || x > width || y > height);
    expect(outside).toEqual([]);
  });
});

describe('the texts of a poster', () => {
  it('are escaped', async () => {
    const hostile = { ...english, title: `<script>alert(1)</script>"'&]]>`, subtitle: 'a\u0000b\u202ec' };
    const svg = await draw(hostile, 'social');
    expect(parseStrictXml(svg).attributes['aria-label']).toBe(`<script>alert(1)</script>"'&]]> — abc`);
    expect(svg).not.toContain('<script');
  });

  it('name what cannot be drawn, in one line', async () => {
    const poster = { ...english, title: 'Hi 👩‍👩‍👧 \u0639' };
    const found = readTypeface(textsOf(poster), 'recruiting.en').catch((error: Error) => error.message);
    expect(await found).toBe(
      'Unexpected "👩" (U+1F469), "👧" (U+1F467), "ع" (U+0639) on the poster recruiting.en, expected characters that Noto Sans SC has. Reword the text.',
    );
  });
});

describe('the files of posters', () => {
  const folder = mkdtempSync(join(tmpdir(), 'posters-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are an SVG and a PNG in each format, the same bytes each time', async () => {
    const build = async (name: string) => {
      const [siteDir, outDir] = [join(folder, name), join(folder, name, 'build')];
      await writePosters({ siteDir, outDir, posters: [{ id: 'demo', poster: chinese }] });
      const files = readdirSync(join(outDir, 'posters')).sort();
      return files.map((file) => [file, readFileSync(join(outDir, 'posters', file))] as const);
    };
    const first = await build('one');
    expect(first.map(([file]) => file)).toEqual(['demo-social.png', 'demo-social.svg', 'demo.png', 'demo.svg']);
    expect(await build('two')).toEqual(first);
    // The second time from what was kept.
    expect(await build('one')).toEqual(first);
  });

  it.each(formats)('have the size of their format: %s', async (format) => {
    const png = Buffer.from(await toPng(await draw(english, format)));
    expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    expect({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) }).toEqual(posterFormats[format]);
    expect(png.length).toBeLessThan(400_000);
  });

  it('are where pages look for them', () => {
    const file = { id: 'recruiting', type: 'png' } as const;
    expect(posterFile({ ...file, format: 'poster' })).toBe('posters/recruiting.png');
    expect(posterFile({ ...file, format: 'social' })).toBe('posters/recruiting-social.png');
  });
});
