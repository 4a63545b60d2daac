import { isRecord } from '../../data/isRecord.ts';
import { parseYamlFile } from '../../data/yamlFile.ts';
import { withoutMark } from '../../docs/pageFile.ts';
import type { TaskCheck } from '../task.ts';
import type { FileTexts } from '../texts.ts';
import { toAbsence, toFault, toGap, toUnreadable, type Gap } from './gap.ts';
import { isSame, show, valueAt } from './values.ts';

type DataCheck = Extract<TaskCheck, { check: 'file' | 'entry' }>;

/** The file is there and can be parsed and, for an entry, its list has the item. */
export function judgeData(check: DataCheck, texts: FileTexts): Gap[] {
  const { file } = check;
  if (!texts.has(file)) return [toAbsence(file)];
  const isData = check.check === 'entry' || /\.(?:ya?ml|json)$/.test(file);
  const text = texts.get(file);
  // A picture is no text, and is there.
  if (text === undefined) return isData ? [toUnreadable(file)] : [];
  if (!isData)
    return text.trim() === '' ? [toGap(file, 'The file is empty. Write it.', '文件是空的。请写出内容。')] : [];
  const parsed = parseData(file, text);
  if ('gap' in parsed) return [parsed.gap];
  return check.check === 'entry' ? judgeEntry(check, parsed.data) : [];
}

function judgeEntry({ file, list, where, keys = [] }: Extract<DataCheck, { check: 'entry' }>, data: unknown): Gap[] {
  const items = valueAt(data, list);
  const wanted = Object.entries(where);
  const found = (Array.isArray(items) ? items : []).filter((item) =>
    wanted.every(([key, value]) => isSame(valueAt(item, key), value)),
  );
  const name = wanted.map(([key, value]) => `${key}: ${show(value)}`).join(', ');
  if (found.length === 0) {
    return [toGap(file, `"${list}" has no entry with ${name}. Add it.`, `"${list}" 里没有 ${name} 的条目。请添加。`)];
  }
  const lacks = found.map((item) => keys.filter((key) => isEmpty(valueAt(item, key))));
  // Of several, the one that is nearest to what is asked for.
  const [least = []] = lacks.toSorted((a, b) => a.length - b.length);
  return least.map((key) =>
    toGap(file, `The entry with ${name} has no "${key}". Add it.`, `${name} 的条目里没有 "${key}"。请补上。`),
  );
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return isRecord(value) && Object.keys(value).length === 0;
}

function parseData(file: string, text: string): { data: unknown } | { gap: Gap } {
  if (!file.endsWith('.json')) {
    const { data, problems } = parseYamlFile(text);
    const [problem] = problems;
    return problem ? { gap: toFault(file, problem.message) } : { data };
  }
  try {
    return { data: JSON.parse(withoutMark(text)) as unknown };
  } catch {
    return {
      gap: toGap(
        file,
        'The file is no JSON. Mend it; `npm run lint` shows the place.',
        '文件不是正确的 JSON。请修正；`npm run lint` 会指出位置。',
      ),
    };
  }
}
