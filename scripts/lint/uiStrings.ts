import { startOfLine } from '../../src/lib/docs/lines.ts';
import type { Finding, Severity } from '../../src/lib/finding.ts';
import { isPartial } from '../../src/lib/locales.ts';
import { describeFault, describeGap } from '../uiStrings/describeFault.ts';
import { judgeUiStrings } from '../uiStrings/judgeUiStrings.ts';
import { readUiStrings, type UiOptions } from '../uiStrings/readUiStrings.ts';
import type { UiFault } from '../uiStrings/uiText.ts';
import type { Before } from './changedFiles.ts';
import { markExisting, type Judged } from './markExisting.ts';

export const uiRule = 'ui-string';

/** As many missing translations of one file are told one by one. */
const maxMissing = 20;

/**
 * Rule `ui-string`: each text of the interface has one translation in each language, and none is left over. What is missing in
 * a language that is only beginning is a proposal. With `readBefore`, what was wrong before the change is marked as `existing`,
 * in whichever file: a component that has changed says nothing of the files that translate it.
 */
export async function checkUiStrings(
  options: UiOptions,
  { severity, readBefore }: { severity: Severity | 'off'; readBefore?: (() => Promise<Before>) | undefined },
): Promise<Finding[]> {
  if (severity === 'off') return [];
  const findings = await findFaults(options, severity);
  // Without findings nobody asks git for the old texts.
  if (!readBefore || findings.length === 0) return findings;
  const { contents, absent } = await readBefore();
  const files = [...new Set([...options.files, ...contents.keys()])].filter((file) => !absent.has(file));
  const old = await findFaults(
    { ...options, files, contents: new Map([...(options.contents ?? []), ...contents]) },
    severity,
  );
  return [...new Set(findings.map(({ file }) => file))].flatMap((file) =>
    markExisting(toJudged(findings, file), toJudged(old, file)),
  );
}

/** Told by their words alone: the line of a text that is missing says nothing. */
function toJudged(findings: readonly Finding[], file: string): Judged {
  return { findings: findings.filter((finding) => finding.file === file), lines: [] };
}

async function findFaults(options: UiOptions, severity: Severity): Promise<Finding[]> {
  const groups = groupGaps(judgeUiStrings(await readUiStrings(options)));
  return groups.flatMap((group) => {
    const [{ file, line, fault, locale }] = group;
    const isProposal = fault === 'missing' && locale !== undefined && isPartial(locale);
    return {
      check: 'data',
      rule: uiRule,
      severity: isProposal ? 'info' : severity,
      file,
      range: startOfLine(line),
      message: group.length > 1 ? describeGap(group, locale ?? '') : describeFault(group[0]),
    };
  });
}

type Group = [UiFault, ...UiFault[]];

/** Each fault alone, but what is missing in one file together when it is much. */
function groupGaps(faults: readonly UiFault[]): Group[] {
  const gaps = new Map<string, Group>();
  const groups = faults.map((fault): Group => {
    const group: Group = [fault];
    if (fault.fault !== 'missing') return group;
    const key = `${fault.locale} ${fault.file}`;
    const known = gaps.get(key);
    if (known) known.push(fault);
    else gaps.set(key, [fault]);
    return group;
  });
  const isTold = ([{ fault, locale, file }]: Group): boolean =>
    fault !== 'missing' || (gaps.get(`${locale} ${file}`)?.length ?? 0) <= maxMissing;
  return [...groups.filter(isTold), ...[...gaps.values()].filter((group) => group.length > maxMissing)];
}
