import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import type { HealthMonth } from '../../views/buildHealth.ts';
import { useCount } from '../useCount.ts';
import { useNumber } from '../useNumber.ts';
import { BarChart } from './charts/BarChart.tsx';
import { ChartFigure } from './charts/ChartFigure.tsx';
import { LineChart, type Series } from './charts/LineChart.tsx';
import { summarize } from './charts/summarize.ts';
import {
  toAbsenceFactor,
  toActive,
  toConversion,
  toNewcomers,
  toRetention,
  valueOf,
  type HealthMetric,
} from './healthMetrics.ts';
import styles from './HealthCharts.module.css';

/** The measures over time. Each is small enough for a phone, so that ten years need no scrolling either. */
export function HealthCharts({ months }: { months: HealthMonth[] }): ReactNode {
  return (
    <div className={styles.charts}>
      <ActiveChart months={months} />
      <MetricChart metric={toNewcomers()} months={months} shape="bars" />
      <MetricChart metric={toRetention()} months={months} shape="line" />
      <MetricChart metric={toConversion()} months={months} shape="line" />
      <MetricChart metric={toAbsenceFactor()} months={months} shape="line" />
    </div>
  );
}

/** A month and a year; the shorter windows jump too much for a value per month. */
function ActiveChart({ months }: { months: HealthMonth[] }): ReactNode {
  const title = translate({ id: 'contributors.health.activeChart', message: '活跃人数' });
  const count = useCount();
  const { format } = useNumber();
  const names = months.map(({ month }) => month);
  const series = ([365, 30] as const).map((days) => toSeries(toActive(days, count), months));
  const chart = { title, months: names, series, unit: 'count', format } as const;
  return (
    <ChartFigure id="active" {...chart}>
      <LineChart {...chart} description={summarize(chart)} />
    </ChartFigure>
  );
}

type Props = { metric: HealthMetric; months: HealthMonth[]; shape: 'line' | 'bars' };

function MetricChart({ metric, months, shape }: Props): ReactNode {
  const { id, name: title, unit } = metric;
  const { format } = useNumber();
  const names = months.map(({ month }) => month);
  const series = [toSeries(metric, months)];
  const chart = { title, months: names, series, unit, format };
  const isKnown = series.some(({ values }) => values.some((value) => value !== undefined));
  const drawing = () =>
    shape === 'bars' ? (
      <BarChart {...chart} values={series[0]?.values ?? []} description={summarize(chart)} />
    ) : (
      <LineChart {...chart} description={summarize(chart)} />
    );
  return (
    <ChartFigure id={id} {...chart}>
      {isKnown ? drawing() : <p>{metric.unit === 'share' && metric.unknown}</p>}
    </ChartFigure>
  );
}

function toSeries(metric: HealthMetric, months: HealthMonth[]): Series {
  return { name: metric.name, values: months.map((month) => valueOf(metric, month)) };
}
