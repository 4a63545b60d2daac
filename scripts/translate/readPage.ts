import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { decodeText } from '../../src/lib/data/decodeText.ts';
import type { Language } from '../../src/lib/docs/language.ts';
import type { Page } from '../../src/lib/docs/page.ts';
import { parsePage } from '../../src/lib/docs/parsePage.ts';
import { inLanguage } from '../../src/lib/finding.ts';
import { Problem } from '../../src/lib/problem.ts';
import { safeLine } from '../report/safe.ts';
import { refuseLinks } from './readNamed.ts';
import { toPlace } from './renderDifference.ts';
import { translateWords } from './words.ts';

export type ReadPage = {
  page: Page;
  /** The text as it is in the file, with a byte order mark if there is one. */
  text: string;
  content: Buffer;
};

/** A page with nothing wrong that would hide its sections or its record; else throws a Problem that says what, and where. */
export async function readPage(root: string, file: string, language: Language): Promise<ReadPage> {
  const words = translateWords[language];
  await refuseLinks(root, file, words);
  const content = await readFile(path.join(root, file));
  const text = decodeText(content);
  if (text === undefined) throw new Problem(words.notUtf8(safeLine(file)), 1);
  const page = parsePage(file, text);
  const problem = page.frontMatter?.problems[0] ?? page.problem;
  if (problem) {
    const place = safeLine(toPlace(file, problem.range.start.line));
    throw new Problem(words.broken(place, safeLine(inLanguage(problem.message, language))), 1);
  }
  return { page, text, content };
}
