import { translate } from '@docusaurus/Translate';
import { formatValue, type Format } from './formatValue.ts';
import type { Series } from './LineChart.tsx';
import type { Unit } from './scale.ts';

type Chart = { months: string[]; series: Series[]; unit: Unit; format: Format };

/** What a chart shows, in a sentence for each line of it. */
export function summarize({ months, series, unit, format }: Chart): string {
  return series
    .map(({ name, values }) => {
      const known = values.filter((value) => value !== undefined);
      return translate(
        {
          id: 'contributors.chart.summary',
          message: '{name}，{from} 至 {to}：最低 {lowest}，最高 {highest}，最近 {latest}。',
        },
        {
          name,
          from: months[0] ?? '',
          to: months.at(-1) ?? '',
          lowest: formatValue(Math.min(...known), unit, format),
          highest: formatValue(Math.max(...known), unit, format),
          latest: formatValue(known.at(-1) ?? 0, unit, format),
        },
      );
    })
    .join(' ');
}
