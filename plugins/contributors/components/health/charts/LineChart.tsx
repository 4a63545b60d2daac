import type { ReactNode } from 'react';
import { Axes } from './Axes.tsx';
import { ChartSvg } from './ChartSvg.tsx';
import { formatValue, type Format } from './formatValue.ts';
import { frame, toBand, toRuns, toTicks, toY, type Point, type Unit } from './scale.ts';
import styles from './charts.module.css';

/** One value for each month; undefined where it cannot be known. */
export type Series = { name: string; values: (number | undefined)[] };

type Props = {
  title: string;
  description: string;
  /** `YYYY-MM`, without gaps. */
  months: string[];
  /** At most two: solid with round points, broken with square ones. */
  series: Series[];
  unit: Unit;
  format: Format;
};

/** More points than this would hide their line. */
const markedPoints = 24;

/** Values over months. A month without a value is a gap, a month without neighbours is a point. */
export function LineChart({ title, description, months, series, unit, format }: Props): ReactNode {
  const known = series.flatMap(({ values }) => values.filter((value) => value !== undefined));
  const ticks = toTicks(Math.max(0, ...known), unit);
  const scale = { count: months.length, top: ticks.at(-1) ?? 1 };
  return (
    <ChartSvg title={title} description={description}>
      <Axes months={months} ticks={ticks} unit={unit} format={format} />
      {series.map(({ name, values }, index) => (
        <Line
          key={name}
          runs={toRuns(values)}
          scale={scale}
          isSecond={index > 0}
          isLower={index > 0 && areClose(series, scale.top)}
          toText={(value) => formatValue(value, unit, format)}
        />
      ))}
    </ChartSvg>
  );
}

type Scale = { count: number; top: number };
type LineProps = { runs: Point[][]; scale: Scale; isSecond: boolean; isLower: boolean; toText: Format };

function Line({ runs, scale, isSecond, isLower, toText }: LineProps): ReactNode {
  const place = ({ index, value }: Point) => ({ x: toBand(index, scale.count).x, y: toY(value, scale.top) });
  const points = runs.flat();
  const last = points.at(-1);
  const lines = runs.filter((run) => run.length > 1).map((run) => toPath(run.map(place)));
  const marked =
    points.length <= markedPoints ? points : points.filter((point) => point === last || isAlone(point, runs));
  return (
    <g className={isSecond ? styles.second : styles.first}>
      {lines.length > 0 && <path className={styles.line} d={lines.join('')} />}
      {marked.map((point) => (
        <path key={point.index} className={styles.point} d={toMarker(place(point), isSecond)} />
      ))}
      {last && <LastValue {...place(last)} isLower={isLower} text={toText(last.value)} />}
    </g>
  );
}

function isAlone(point: Point, runs: Point[][]): boolean {
  return runs.some((run) => run.length === 1 && run[0] === point);
}

type Place = { x: number; y: number };

function toPath(places: Place[]): string {
  return `M${places.map(({ x, y }) => `${x} ${y}`).join('L')}`;
}

function toMarker({ x, y }: Place, isSquare: boolean): string {
  return isSquare ? `M${x - 4.5} ${y - 4.5}h9v9h-9z` : `M${x} ${y - 3.5}a3.5 3.5 0 1 1 0 7a3.5 3.5 0 1 1 0-7z`;
}

/** Whether the present values of two lines would be written over each other. */
function areClose(series: Series[], top: number): boolean {
  const [first, second] = series.map(({ values }) => values.findLast((value) => value !== undefined));
  return first !== undefined && second !== undefined && Math.abs(toY(first, top) - toY(second, top)) < 16;
}

/** The present value, in figures, above its point or below it. */
function LastValue({ x, y, isLower, text }: Place & { isLower: boolean; text: string }): ReactNode {
  const isAtEdge = x > frame.right - 16;
  return (
    <text
      className={styles.value}
      x={isAtEdge ? frame.right + 4 : x}
      y={isLower ? y + 18 : Math.max(y - 8, 11)}
      textAnchor={isAtEdge ? 'end' : 'middle'}
    >
      {text}
    </text>
  );
}
