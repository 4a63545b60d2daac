import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { flatten, parseStrictXml, type XmlElement } from '../../../images/testXml.ts';
import { BarChart } from './BarChart.tsx';
import { LineChart, type Series } from './LineChart.tsx';

const months = ['2026-07', '2026-08', '2026-09', '2026-10', '2026-11'];
const format = (value: number) => value.toLocaleString('en');
const words = { title: 'Retention', description: 'From … to …' };

function line(values: Series['values'], unit: 'count' | 'share' = 'count'): XmlElement {
  const shown = months.slice(0, values.length);
  return parseStrictXml(
    renderToStaticMarkup(
      <LineChart {...words} months={shown} series={[{ name: 'a', values }]} unit={unit} format={format} />,
    ),
  );
}

/** Paths of the line and its points, without the axes. */
function drawn(svg: XmlElement): string[] {
  const marks = svg.children.at(-1)?.children.filter(({ name }) => name === 'path') ?? [];
  return marks.map(({ attributes }) => (attributes['d'] ?? '').replace(/[^A-Za-z]/g, ''));
}

const point = 'Maaz';

describe('LineChart', () => {
  it('is one picture with a name and a summary', () => {
    const svg = line([1, 2]);
    const ids = svg.children.slice(0, 2).map(({ attributes }) => attributes['id']);
    expect(svg.attributes).toMatchObject({ role: 'img', 'aria-labelledby': ids.join(' ') });
    expect(svg.children.slice(0, 2).map(({ text }) => text)).toEqual([words.title, words.description]);
  });

  it('draws no line for a single point, but the point and its value', () => {
    const svg = line([4]);
    expect(drawn(svg)).toEqual([point]);
    expect(flatten(svg).map(({ text }) => text)).toContain('4');
  });

  it('writes numbers as the page does', () => {
    expect(flatten(line([1200])).map(({ text }) => text)).toContain('1,200');
  });

  it('leaves a gap where nothing is known, and a point where a value is alone', () => {
    expect(drawn(line([0.5, 0.25, undefined, 1, undefined], 'share'))).toEqual(['ML', point, point, point]);
  });

  it('draws nothing but axes without a value', () => {
    expect(drawn(line([undefined, undefined]))).toEqual([]);
  });

  it('tells two lines apart without colour', () => {
    const series = [
      { name: 'a', values: [1, 2] },
      { name: 'b', values: [1, 2] },
    ];
    const markup = renderToStaticMarkup(
      <LineChart {...words} months={months.slice(0, 2)} series={series} unit="count" format={format} />,
    );
    const [first, second] = parseStrictXml(markup).children.slice(-2);
    const shapes = (group?: XmlElement) =>
      group?.children.map(({ attributes }) => (attributes['d'] ?? '').replace(/[^a-z]/gi, ''));
    expect(shapes(first)?.slice(1, 3)).toEqual([point, point]);
    expect(shapes(second)?.slice(1, 3)).toEqual(['Mhvhz', 'Mhvhz']);
  });
});

describe('BarChart', () => {
  it('draws a bar for each known value, 0 included, with its number', () => {
    const markup = renderToStaticMarkup(
      <BarChart {...words} months={months.slice(0, 3)} values={[0, undefined, 7]} unit="count" format={format} />,
    );
    const bars = parseStrictXml(markup).children.at(-1)?.children ?? [];
    expect(bars.filter(({ name }) => name === 'path')).toHaveLength(2);
    expect(bars.filter(({ name }) => name === 'text').map(({ text }) => text)).toEqual(['0', '7']);
  });
});
