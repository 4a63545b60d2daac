import { createInterface } from 'node:readline/promises';
import type { Message } from '../../src/lib/finding.ts';
import { root, runCommand } from '../shell.ts';
import { completeAnswers, type Ask } from './answer.ts';
import type { Plan } from './kind.ts';
import { parseOptions, toHelp } from './options.ts';
import { readSurroundings } from './readSurroundings.ts';
import { writePlan } from './writePlan.ts';

const headings = {
  wrote: { en: 'Written:', 'zh-Hans': '已写入：' },
  would: { en: 'Would be written:', 'zh-Hans': '将会写入：' },
  next: { en: 'Next:', 'zh-Hans': '接下来：' },
} as const satisfies Record<string, Message>;

await runCommand(async () => {
  const options = parseOptions(process.argv.slice(2), process.env);
  if (options === 'help') {
    console.log(toHelp());
    return 0;
  }
  const { kind, given, dryRun, language } = options;
  const terminal = openTerminal();
  try {
    const say = (line: string): void => console.log(line);
    const answers = await completeAnswers(kind, given, { language, say, ...(terminal && { ask: terminal.ask }) });
    const plan = kind.plan(answers, readSurroundings(root, new Date()));
    if (!dryRun) await writePlan(root, plan.writes);
    console.log(toReport(plan, { language, dryRun }));
  } finally {
    terminal?.close();
  }
  return 0;
});

/** Undefined where nobody sits at a keyboard. */
function openTerminal(): { ask: Ask; close: () => void } | undefined {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return undefined;
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  // Ctrl+C and Ctrl+D close it, and then a question would never be answered.
  const left = new Promise<undefined>((resolve) => lines.once('close', () => resolve(undefined)));
  return {
    ask: async (question) => {
      const line = await Promise.race([lines.question(question).catch(() => undefined), left]);
      if (line === undefined) process.stdout.write('\n'); // behind the question
      return line;
    },
    close: () => lines.close(),
  };
}

function toReport({ writes, next }: Plan, { language, dryRun }: { language: keyof Message; dryRun: boolean }): string {
  const files = writes.map(({ how, file }) => `  ${how === 'create' ? '+' : '~'} ${file}`);
  const steps = next.map((step, index) => `  ${index + 1}. ${step[language]}`);
  return [headings[dryRun ? 'would' : 'wrote'][language], ...files, '', headings.next[language], ...steps].join('\n');
}
