import { root, runCommand, writeOutput } from '../shell.ts';
import { freezeCampaign } from './freeze.ts';
import { help, parseOptions } from './options.ts';
import { findCampaign, readCampaigns } from './readCampaigns.ts';
import { toCampaignText, toList } from './toText.ts';
import { words } from './words.ts';

await runCommand(async () => {
  const options = parseOptions(process.argv.slice(2), process.env);
  if (options === 'help') {
    await writeOutput(`${help}\n`);
    return 0;
  }
  const { language } = options;
  if (options.command === 'freeze') {
    const file = await freezeCampaign(root, options.id);
    await writeOutput(`${words[language].frozen(file)}\n`);
    return 0;
  }
  const source = await readCampaigns(root);
  await writeOutput(
    options.command === 'list'
      ? toList(source, language)
      : toCampaignText(findCampaign(source, options.id), source, language),
  );
  return 0;
});
