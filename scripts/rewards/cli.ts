import { summarize } from '../../src/lib/finding.ts';
import { reporters } from '../report/index.ts';
import { root, runCommand, writeOutput } from '../shell.ts';
import { checkLedger } from './checkLedger.ts';
import { help, parseOptions } from './options.ts';
import { readLedger } from './readLedger.ts';
import { redeem } from './redeem.ts';
import { toBalanceText, toList } from './toText.ts';
import { words } from './words.ts';

await runCommand(async () => {
  const options = parseOptions(process.argv.slice(2), process.env);
  if (options === 'help') {
    await writeOutput(`${help}\n`);
    return 0;
  }
  const { language } = options;
  switch (options.command) {
    case 'list':
      await writeOutput(toList(await readLedger(root), language));
      return 0;
    case 'balance':
      await writeOutput(toBalanceText(options.person, await readLedger(root), language));
      return 0;
    case 'check': {
      const started = performance.now();
      const findings = await checkLedger({ root, ...options });
      const summary = summarize(findings, 1, Math.round(performance.now() - started));
      const { redemptions } = await readLedger(root);
      const color = process.stdout.isTTY;
      await writeOutput(
        findings.length > 0
          ? reporters.text(findings, summary, { color, language })
          : `${words[language].sound(redemptions.length)}\n`,
      );
      return findings.length > 0 ? 1 : 0;
    }
    case 'redeem': {
      const on = new Date().toISOString().slice(0, 10);
      const entry = await redeem({ root, ...options, on });
      await writeOutput(`${words[language].redeemed(entry)}\n`);
      return 0;
    }
  }
});
