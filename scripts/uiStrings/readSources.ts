import { defaultLocale } from '../../src/lib/locales.ts';
import { sourceKindOf, translateModule, type Extraction } from './extraction.ts';
import { noExtractionCache, openExtractionCache } from './extractionCache.ts';
import { loadTypeScript } from './loadTypeScript.ts';
import type { UiFiles } from './uiFiles.ts';
import type { UiFault, UiText } from './uiText.ts';

/** What the code, the configuration and the sidebars say. */
export type Sources = { texts: readonly UiText[]; folders: Extraction['folders']; faults: readonly UiFault[] };

/** Reads all sources; those that the cache knows without parsing them. */
export async function readSources(files: UiFiles, { root, cache }: { root: string; cache: boolean }): Promise<Sources> {
  const known = cache ? openExtractionCache(root) : noExtractionCache;
  const texts: UiText[] = [];
  const folders: Extraction['folders'] = [];
  const faults: UiFault[] = [];
  for (const file of files.names) {
    const extraction = await extract(file);
    if (!extraction) continue;
    const { dynamic, brokenIn } = extraction;
    for (const { line, ...text } of extraction.texts)
      texts.push({ ...text, language: defaultLocale, place: { file, line } });
    folders.push(...extraction.folders);
    faults.push(...dynamic.map((line): UiFault => ({ fault: 'dynamic', file, line, id: '' })));
    if (brokenIn !== undefined) faults.push({ fault: 'unparsed', file, line: brokenIn, id: '' });
  }
  await known.save();
  return { texts, folders, faults: [...faults, ...findConflicts(texts)] };

  async function extract(file: string): Promise<Extraction | undefined> {
    const kind = sourceKindOf(file);
    if (!kind) return undefined;
    const text = files.readText(file);
    if (text === undefined) return { texts: [], folders: [], dynamic: [], brokenIn: 1 };
    if (kind === 'code' && !text.includes(translateModule)) return undefined;
    const found = known.get(file, text);
    if (found) return found;
    const { extractTexts } = await import('./extractTexts.ts');
    const extraction = extractTexts(loadTypeScript(), { kind, file, text });
    known.set(file, text, extraction);
    return extraction;
  }
}

/** One id for two texts: one of them is never translated. */
function findConflicts(texts: readonly UiText[]): UiFault[] {
  const first = new Map<string, UiText>();
  return texts.flatMap((text): UiFault[] => {
    const key = `${text.kind} ${text.id}`;
    const known = first.get(key);
    if (!known) first.set(key, text);
    const { file, line } = text.place ?? { file: '', line: 1 };
    return known && known.message !== text.message
      ? [{ fault: 'conflict', file, line, id: text.id, text: known, found: text.message }]
      : [];
  });
}
