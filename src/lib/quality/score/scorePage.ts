import picomatch from 'picomatch';
import type { Page } from '../../docs/page.ts';
import { pageOfFile } from '../../locales.ts';
import { scoreExamples } from './examples.ts';
import { scoreFreshness } from './freshness.ts';
import { scoreLinks } from './links.ts';
import { withoutScore } from './parts.ts';
import { partIds, type Advice, type PageScore, type PartScore, type QualityRules, type Statement } from './quality.ts';
import { scoreReadability } from './readability.ts';
import { scoreStructure } from './structure.ts';
import type { FindSections } from './templates.ts';
import { scoreVerified } from './verified.ts';

export type ScoreInput = {
  page: Page;
  rules: QualityRules;
  findSections: FindSections;
  /** The "now" of all ages, in milliseconds since the epoch; absent without history. */
  asOf?: number;
  /** When the page's words last changed, in milliseconds; absent for a page that history does not know. */
  changedAt?: number;
  /** Ids of the examples that run. */
  examples: ReadonlySet<string>;
};

/** What is known of a page before its parts are scored. */
export type Subject = ScoreInput & {
  /** Whether the page states what has to be proven: neither an index nor one that the rules let off. */
  isClaim: boolean;
};

/** The quality of one page: parts, total, and what would raise it most. Never throws for a page that can be read or not. */
export function scorePage(input: ScoreInput): PageScore {
  const { page, rules } = input;
  const obstacle = findObstacle(page);
  const parts = obstacle ? blankParts(obstacle) : scoreParts({ ...input, isClaim: isClaim(page.file, rules) });
  const known = parts.filter((part) => part.score !== undefined && rules.weights[part.part] > 0);
  const weight = known.reduce((sum, { part }) => sum + rules.weights[part], 0);
  const total = known.reduce((sum, { part, score = 0 }) => sum + score * rules.weights[part], 0) / weight;
  return {
    file: page.file,
    ...(weight > 0 && { total }),
    parts,
    advice: known.flatMap((part) => toAdvice(part, rules.weights[part.part] / weight)).sort((a, b) => b.gain - a.gain),
  };
}

function scoreParts(subject: Subject): PartScore[] {
  return [
    scoreStructure(subject),
    scoreFreshness(subject),
    scoreVerified(subject),
    scoreExamples(subject),
    scoreLinks(subject),
    scoreReadability(subject),
  ];
}

/** A page without anything to look at: its structure has no points, and nothing else can be asked for. */
function blankParts(statement: Statement): PartScore[] {
  return partIds.map((part) =>
    part === 'structure' ? { part, score: 0, remarks: [{ ...statement, lost: 100 }] } : withoutScore(part, statement),
  );
}

/** What is to be done before anything else about a page can be said. */
function findObstacle({ problem, text, bodyStart }: Page): Statement | undefined {
  if (problem) return { id: 'page-unreadable' };
  return text.slice(bodyStart).trim() === '' ? { id: 'page-empty' } : undefined;
}

/** A part can lose only what it has, so that mending one of several things gains less than each says. */
function toAdvice({ part, score = 0, remarks }: PartScore, weight: number): Advice[] {
  return remarks.flatMap((remark) => {
    const gain = Math.min(remark.lost, 100 - score) * weight;
    return gain > 0 ? [{ part, remark, gain }] : [];
  });
}

function isClaim(file: string, { nothingToProve }: QualityRules): boolean {
  const page = pageOfFile(file) ?? file;
  return !isIndex(page) && !(nothingToProve.length > 0 && picomatch.isMatch(page, [...nothingToProve]));
}

/** What Docusaurus takes for the page of a folder: `index`, `README`, or the folder's own name. */
function isIndex(page: string): boolean {
  const [name = '', folder] = page
    .replace(/\.mdx?$/, '')
    .split('/')
    .reverse();
  return /^(?:index|readme)$/i.test(name) || (folder !== undefined && name.toLowerCase() === folder.toLowerCase());
}
