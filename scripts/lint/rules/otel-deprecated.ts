import type { Message } from '../../../src/lib/finding.ts';
import type { CodeBlock } from '../code/codeBlocks.ts';
import { codeNamesOf, tellsOfChange, type CodeName } from '../code/codeNames.ts';
import type { Conventions } from '../reference/conventions.ts';
import { templateOf, type Deprecation } from '../../../src/lib/conventions/parseConventions.ts';
import type { PageRule } from '../rule.ts';

/** Attributes that the semantic conventions have given up: who copies them gets data that dashboards do not find. */
export const otelDeprecated: PageRule = {
  id: 'otel-deprecated',
  scope: 'markdown',
  rewritesCode: true,
  check(page, reference, report) {
    for (const found of codeNamesOf(page)) {
      const { conventions } = reference;
      const { name, range, start, block } = found;
      const { old, deprecated } = findDeprecation(name, conventions) ?? {};
      if (!old || !deprecated || namesItsSuccessor(found, deprecated) || tellsOfChange(page, found)) continue;
      const { replacement } = deprecated;
      const canFix = replacement !== undefined && start >= 0 && block && !block.isQuotation && isSource(block);
      report({
        message: toMessage(old, deprecated, conventions.version),
        range,
        ...(canFix && { fix: { start, end: start + old.length, text: replacement } }),
      });
    }
  },
};

/** The deprecated name, or the deprecated template that it begins with. */
function findDeprecation(
  name: string,
  { attributes, metrics, events }: Conventions,
): { old: string; deprecated: Deprecation } | undefined {
  const exact = attributes.get(name);
  const template = exact ? undefined : templateOf(name, attributes);
  const deprecated = (exact ?? template)?.deprecated;
  // Defined in another registry of OpenTelemetry now: as good as before.
  if (!deprecated || (deprecated.moved && !deprecated.replacement)) return undefined;
  const isSignal = [metrics, events].some((names) => names.has(name) && !names.get(name)?.deprecated);
  return isSignal ? undefined : { old: template?.name ?? name, deprecated };
}

/** Old and new name side by side: the text is about the renaming, and a fix would make nonsense of it. */
function namesItsSuccessor({ around }: CodeName, { reason }: Deprecation): boolean {
  return [...reason.matchAll(/`([\w.-]+)`/g)].some(([, name = '']) => around.has(name));
}

/**
 * Where a name is set by the code that is shown. Other blocks may be what a program printed, or configuration that has to match
 * what programs send, and inline code may be about either: no fix can tell.
 */
const sources: ReadonlySet<string> = new Set(
  'c cpp c++ cs csharp go java javascript js jsx kotlin kt php python py rb ruby rs rust scala swift ts tsx typescript'.split(
    ' ',
  ),
);

/** Code, and not the spans that a console exporter printed into a block of the program's language. */
function isSource({ language, node }: CodeBlock): boolean {
  return sources.has(language) && !/^\s*['"]?(?:trace_?id|span_?id)['"]?\s*[:=]/im.test(node.value);
}

function toMessage(name: string, { reason, replacement }: Deprecation, version: string): Message {
  if (replacement !== undefined)
    return {
      en: `Unexpected attribute "${name}", expected "${replacement}": semantic conventions ${version} deprecate the old name. Use the new one.`,
      'zh-Hans': `不应使用属性 "${name}"，应为 "${replacement}"：语义约定 ${version} 已弃用旧名称。请改用新名称。`,
    };
  return {
    en: `Unexpected attribute "${name}", expected one that is not deprecated in semantic conventions ${version}, which say: ${reason} Follow them, or say in a lint-disable comment why it stays.`,
    'zh-Hans': `不应使用属性 "${name}"：语义约定 ${version} 已将其弃用，说明是「${reason}」。请照此改写，或用 lint-disable 注释写明保留它的原因。`,
  };
}
