// Holds recorded runs against the tables of the page, in both languages: node check.mjs REPOSITORY NAME…
// Whatever a run sent has to be in a table, and whatever a table promises has to have been sent.
import { readFileSync } from 'node:fs';
import path from 'node:path';

const [repository, ...runs] = process.argv.slice(2);
const page = 'guides/cicd/practice/our-gate.mdx';
const pages = [`docs/${page}`, `i18n/en/docusaurus-plugin-content-docs/current/${page}`];
const faults = [];

/** Rows of the first table below the heading with an id: lists of cells. */
function readTable(text, id) {
  const after = text.split(`{/* #${id} */}`)[1]?.split(/^##/m)[0];
  if (!after) throw new Error(`The page has no section #${id}.`);
  const rows = after.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) => row.split('|').slice(1, -1).map((cell) => cell.trim()));
}

const codes = (cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code);
/** The values of a cell that lists nothing but values; undefined for one that describes them. */
const closed = (cell) => (/^(`[^`]+`(、|, )?)+$/.test(cell) ? new Set(codes(cell)) : undefined);

function readAttributes(text, id) {
  return new Map(
    readTable(text, id).map(([name, type, when, values]) => [
      codes(name)[0],
      { type, always: when === '总是' || when === 'always', values: closed(values) },
    ]),
  );
}

function readPage(file) {
  const text = readFileSync(path.join(repository, file), 'utf8');
  return {
    file,
    places: Object.fromEntries(
      ['resource-spans', 'resource-metrics', 'run-span', 'task-span', 'metric-attributes'].map((id) => [
        id,
        readAttributes(text, id),
      ]),
    ),
    metrics: new Map(
      readTable(text, 'metrics').map(([name, kind, unit, always, optional]) => [
        codes(name)[0],
        { kind: codes(kind)[0], unit: codes(unit)[0], always: codes(always), optional: codes(optional) },
      ]),
    ),
  };
}

const typeOf = (value) =>
  ({ stringValue: 'string', intValue: 'int', doubleValue: 'double', boolValue: 'boolean' })[Object.keys(value)[0]];
const valueOf = (value) => String(Object.values(value)[0]);
const attributesOf = (item) => new Map((item.attributes ?? []).map(({ key, value }) => [key, value]));

/** Everything that a run sent, flat. */
function readRun(name) {
  const requests = readFileSync(`${name}.jsonl`, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
  const run = { spans: [], points: [] };
  for (const { resourceSpans = [], resourceMetrics = [] } of requests) {
    for (const { resource, scopeSpans } of resourceSpans)
      for (const { spans } of scopeSpans)
        for (const span of spans) run.spans.push({ ...span, resource: attributesOf(resource) });
    for (const { resource, scopeMetrics } of resourceMetrics)
      for (const { metrics } of scopeMetrics)
        for (const metric of metrics) {
          const data = metric.sum ?? metric.histogram ?? metric.gauge;
          const kind = [
            metric.histogram ? 'histogram' : metric.sum?.isMonotonic ? 'counter' : 'updowncounter',
            data.aggregationTemporality === 1 ? 'delta' : 'cumulative',
          ].join(', ');
          for (const point of data.dataPoints)
            run.points.push({ metric, kind, point, resource: attributesOf(resource) });
        }
  }
  return run;
}

function judge({ places, file }, place, attributes, where) {
  const table = places[place];
  for (const [key, value] of attributes) {
    const promise = table.get(key);
    if (!promise) faults.push(`${where}: ${key} is not in #${place} of ${file}`);
    else if (promise.type !== typeOf(value)) faults.push(`${where}: ${key} is ${typeOf(value)}, #${place} says ${promise.type}`);
    else if (promise.values && !promise.values.has(valueOf(value)))
      faults.push(`${where}: ${key} is ${valueOf(value)}, which #${place} of ${file} does not list`);
    seen.add(`${place} ${key}`).add(`${place} ${key} ${valueOf(value)}`);
  }
  for (const [key, { always }] of table)
    if (always && !attributes.has(key)) faults.push(`${where}: ${key} is missing, #${place} of ${file} promises it`);
}

function judgeMetric({ metrics, file, places }, { metric, kind, point }, where) {
  const promise = metrics.get(metric.name);
  if (!promise) return faults.push(`${where}: not in #metrics of ${file}`);
  if (promise.kind !== kind) faults.push(`${where}: ${kind}, #metrics says ${promise.kind}`);
  if (promise.unit !== metric.unit) faults.push(`${where}: unit ${metric.unit}, #metrics says ${promise.unit}`);
  const attributes = attributesOf(point);
  for (const key of promise.always) if (!attributes.has(key)) faults.push(`${where}: ${key} is missing`);
  for (const [key, value] of attributes) {
    if (![...promise.always, ...promise.optional].includes(key)) faults.push(`${where}: ${key} is not promised`);
    const rule = places['metric-attributes'].get(key);
    if (!rule) faults.push(`${where}: ${key} is not in #metric-attributes of ${file}`);
    else if (rule.type !== typeOf(value)) faults.push(`${where}: ${key} is ${typeOf(value)}`);
    else if (rule.values && !rule.values.has(valueOf(value))) faults.push(`${where}: ${key} is ${valueOf(value)}`);
    seen.add(`metric-attributes ${key}`).add(`metric-attributes ${key} ${valueOf(value)}`).add(`${metric.name} ${key}`);
  }
  seen.add(metric.name);
}

/** One run span, whose children all others are; errors where an error is named and nowhere else. */
function judgeShape({ spans }, name) {
  const [run, ...others] = spans.filter(({ kind }) => kind === 2);
  if (!run || others.length > 0) faults.push(`${name}: ${others.length + Number(!!run)} spans of kind SERVER`);
  for (const span of spans) {
    const isRun = span === run;
    if (!isRun && (span.kind !== 1 || span.parentSpanId !== run?.spanId)) faults.push(`${name}: ${span.name} is no child`);
    if (span.traceId !== run?.traceId) faults.push(`${name}: ${span.name} is in another trace`);
    const isError = (span.status?.code ?? 0) === 2;
    if (isError !== attributesOf(span).has('error.type')) faults.push(`${name}: ${span.name} has the wrong status`);
  }
  return run;
}

function show({ spans, points }, name) {
  const run = spans.find(({ kind }) => kind === 2);
  const parent = run.parentSpanId ? ` below ${run.traceId}/${run.parentSpanId}` : '';
  const result = (span, key) => {
    const attributes = attributesOf(span);
    const error = attributes.get('error.type');
    return `${valueOf(attributes.get(key))}${error ? ` (${valueOf(error)})` : ''}`;
  };
  console.log(`${name}: ${run.name}${parent}: ${result(run, 'cicd.pipeline.result')}`);
  for (const span of spans.filter((one) => one !== run).sort((a, b) => (a.name < b.name ? -1 : 1)))
    console.log(`  ${span.name}: ${result(span, 'cicd.pipeline.task.run.result')}`);
  console.log(`  metrics: ${[...new Set(points.map(({ metric }) => metric.name))].sort().join(', ')}`);
}

const seen = new Set();
const promises = pages.map(readPage);
for (const name of runs) {
  const run = readRun(name);
  judgeShape(run, name);
  for (const promise of promises) {
    for (const span of run.spans) {
      judge(promise, 'resource-spans', span.resource, `${name}, resource of spans`);
      judge(promise, span.kind === 2 ? 'run-span' : 'task-span', attributesOf(span), `${name}, ${span.name}`);
    }
    for (const point of run.points) {
      judge(promise, 'resource-metrics', point.resource, `${name}, resource of metrics`);
      judgeMetric(promise, point, `${name}, ${point.metric.name}`);
    }
  }
  show(run, name);
  if (JSON.stringify([run, readFileSync(`${name}.jsonl`, 'utf8')]).includes('password')) faults.push(`${name}: sent a password`);
}
// Several runs together keep every promise; a single one need not.
if (runs.length > 1)
  for (const { file, places, metrics } of promises) {
    for (const [place, table] of Object.entries(places))
      for (const [key, { values }] of table) {
        if (!seen.has(`${place} ${key}`)) faults.push(`${key} of #${place} in ${file} was never sent`);
        for (const value of values ?? [])
          if (!seen.has(`${place} ${key} ${value}`)) faults.push(`${key}=${value} of #${place} in ${file} was never sent`);
      }
    for (const [name, { always, optional }] of metrics)
      for (const key of [...always, ...optional])
        if (!seen.has(`${name} ${key}`)) faults.push(`${key} of ${name} in ${file} was never sent`);
  }

const all = [...new Set(faults)];
console.log(all.length === 0 ? 'as the page says, in both languages' : all.join('\n'));
process.exitCode = all.length === 0 ? 0 : 1;
