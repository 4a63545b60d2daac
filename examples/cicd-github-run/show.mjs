// Prints what otlp-sink has recorded: each trace as a tree, and the attributes of single spans.
//   node show.mjs received.jsonl [span name…]
import { readFileSync } from 'node:fs';

const kinds = ['UNSPECIFIED', 'INTERNAL', 'SERVER', 'CLIENT', 'PRODUCER', 'CONSUMER'];
const statuses = ['Unset', 'Ok', 'Error'];
const [file, ...names] = process.argv.slice(2);

const spans = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .flatMap((line) => JSON.parse(line).resourceSpans)
  .flatMap(({ resource, scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans.map((span) => ({ ...span, resource }))));

for (const trace of new Set(spans.map((span) => span.traceId))) {
  console.log(`trace ${trace}`);
  printBelow(spans.filter((span) => span.traceId === trace), '', '  ');
}

const known = new Set();
for (const name of names) {
  const span = spans.find((one) => one.name === name);
  const added = span.resource.attributes.filter(({ key }) => !known.has(key));
  for (const { key } of added) known.add(key);
  if (added.length > 0) {
    console.log(`${name}, resource${added.length < span.resource.attributes.length ? ', besides' : ''}`);
    printAttributes(added);
  }
  console.log(`${name}, span`);
  printAttributes(span.attributes ?? []);
}

function printBelow(all, parent, indent) {
  for (const span of all.filter((one) => (one.parentSpanId ?? '') === parent)) {
    const { code = 0, message } = span.status ?? {};
    const seconds = Number(BigInt(span.endTimeUnixNano) - BigInt(span.startTimeUnixNano)) / 1e9;
    const links = (span.links ?? []).map((link) => `-> ${link.traceId} ${link.spanId}`);
    const words = [span.spanId, kinds[span.kind], statuses[code], `${seconds} s`, span.name, message && `(${message})`, ...links];
    console.log(indent + words.filter(Boolean).join('  '));
    printBelow(all, span.spanId, `${indent}  `);
  }
}

function printAttributes(attributes) {
  for (const { key, value } of [...attributes].sort((a, b) => (a.key < b.key ? -1 : 1)))
    console.log(`  ${key} = ${value.stringValue ?? Number(value.intValue)}`);
}
