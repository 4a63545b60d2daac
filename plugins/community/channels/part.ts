import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import channelsSchema from '../../../data/schemas/channels.schema.json';
import { decodeText } from '../../../src/lib/data/decodeText.ts';
import { createSchemaCheck } from '../../../src/lib/data/schema.ts';
import { findProblems, parseYamlFile } from '../../../src/lib/data/yamlFile.ts';
import { inLanguage } from '../../../src/lib/finding.ts';
import { Problem } from '../../../src/lib/problem.ts';
import type { Part } from '../part.ts';
import type { Channel } from './channels.ts';
import { toChannelViews } from './toChannelViews.ts';

const file = 'data/channels.yml';

/** Where the community talks, and where it does not yet. */
export const channelsPart: Part = {
  watch: [file],
  async load({ siteDir, locale, options: { repository } }) {
    const channels = await readChannels(siteDir);
    return { data: { channels: toChannelViews(channels, { locale, repository }) } };
  },
  empty: { data: { channels: [] } },
};

/** The channels of a site; none where it has no such file. Throws a Problem with file and line for the first mistake. */
async function readChannels(siteDir: string): Promise<Channel[]> {
  const bytes = await readFile(join(siteDir, file)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new Problem(`Unexpected ${file}, expected a file that can be read: ${error.message}. Mend it or remove it.`);
  });
  return bytes ? parseChannels(decodeText(bytes)) : [];
}

/** `text` as `decodeText` returns it. Throws a Problem with file and line for the first mistake. */
export function parseChannels(text: string | undefined): Channel[] {
  const mapping = parseYamlFile(text);
  const [problem] = findProblems(mapping, createSchemaCheck(channelsSchema));
  if (!problem) return (mapping.data as { channels: Channel[] }).channels; // its schema has nothing against it
  throw new Problem(`${file}:${problem.range.start.line}: ${inLanguage(problem.message, 'en')}`);
}
