import { translate } from '@docusaurus/Translate';
import { activeWindows, type ActiveWindow, type Ratio } from '../../../../src/lib/recognition/standings/metrics.ts';
import type { HealthMonth } from '../../views/buildHealth.ts';

/** A measure of a community, as its page names and defines it. */
export type HealthMetric = {
  id: string;
  name: string;
  definition: string;
  /** The metric of CHAOSS that it is, under its own name in every language. */
  chaoss: string;
} & (
  | { unit: 'count'; count: (month: HealthMonth) => number }
  | {
      unit: 'share';
      ratio: (month: HealthMonth) => Ratio;
      /** Why there may be no value. */
      unknown: string;
    }
);

/** The value to draw; undefined where there was nobody to take a share of. */
export function valueOf(metric: HealthMetric, month: HealthMonth): number | undefined {
  if (metric.unit === 'count') return metric.count(month);
  const { part, whole } = metric.ratio(month);
  return whole > 0 ? part / whole : undefined;
}

/** Puts a number into a message with the plural forms of its language. */
type Count = (count: number, message: string) => string;

/** People with a contribution in the last `days` days. */
export function toActive(days: ActiveWindow, count: Count): HealthMetric {
  return {
    id: `active-${days}`,
    unit: 'count',
    chaoss: 'Contributors',
    name: count(days, translate({ id: 'contributors.health.active', message: '{count} 天内活跃' })),
    definition: count(
      days,
      translate({ id: 'contributors.health.active.definition', message: '最近 {count} 天内有计分的贡献的人数。' }),
    ),
    count: ({ active }) => active[days],
  };
}

export function toNewcomers(): HealthMetric {
  return {
    id: 'newcomers',
    unit: 'count',
    chaoss: 'New Contributors',
    name: translate({ id: 'contributors.health.newcomers', message: '新贡献者' }),
    definition: translate({
      id: 'contributors.health.newcomers.definition',
      message: '最近 30 天内第一次有计分的贡献的人数。',
    }),
    count: ({ newcomers }) => newcomers,
  };
}

export function toRetention(): HealthMetric {
  return {
    id: 'retention',
    unit: 'share',
    chaoss: 'Inactive Contributors',
    name: translate({ id: 'contributors.health.retention', message: '留存率' }),
    definition: translate({
      id: 'contributors.health.retention.definition',
      message: '前一个 30 天内活跃的人中，最近 30 天仍然活跃的比例。CHAOSS 的对应指标数的是其余的人：不再活跃的。',
    }),
    ratio: ({ retention }) => retention,
    unknown: translate({
      id: 'contributors.health.retention.unknown',
      message: '还无法得知：前一个 30 天内没有人活跃。',
    }),
  };
}

export function toConversion(): HealthMetric {
  return {
    id: 'conversion',
    unit: 'share',
    chaoss: 'Conversion Rate',
    name: translate({ id: 'contributors.health.conversion', message: '转化率' }),
    definition: translate({
      id: 'contributors.health.conversion.definition',
      message: '首次活跃至今已满 90 天的人中，在那 90 天内又在另一天活跃过的比例。',
    }),
    ratio: ({ conversion }) => conversion,
    unknown: translate({
      id: 'contributors.health.conversion.unknown',
      message: '还无法得知：没有人的首次活跃已满 90 天。',
    }),
  };
}

export function toAbsenceFactor(): HealthMetric {
  return {
    id: 'absence-factor',
    unit: 'count',
    chaoss: 'Contributor Absence Factor',
    name: translate({ id: 'contributors.health.absence', message: '缺席系数' }),
    definition: translate({
      id: 'contributors.health.absence.definition',
      message: '最近 365 天的得分，最少由多少人合起来就占了一半；数字越小，越依赖少数人。',
    }),
    count: ({ absenceFactor }) => absenceFactor,
  };
}

/** All of them, in the order of the page. */
export function toHealthMetrics(count: Count): HealthMetric[] {
  const active = activeWindows.map((days) => toActive(days, count));
  return [...active, toNewcomers(), toRetention(), toConversion(), toAbsenceFactor()];
}
