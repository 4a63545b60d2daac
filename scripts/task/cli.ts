import { root, runCommand, writeOutput } from '../shell.ts';
import { help, parseOptions } from './options.ts';
import { run } from './run.ts';
import { createTools } from './tools.ts';

await runCommand(async () => {
  const options = parseOptions(process.argv.slice(2), process.env);
  if (options === 'help') {
    await writeOutput(`${help}\n`);
    return 0;
  }
  const { columns: width = Infinity } = process.stdout;
  const tools = createTools(root, process.env, (line) => console.error(line));
  const { output, code } = await run(options, { root, env: process.env, width, tools });
  await writeOutput(output);
  return code;
});
