import { createHash } from 'node:crypto';
import { endianness } from 'node:os';
import { join } from 'node:path';
import { countArguments, countedPathspecs, logArguments, sizeArguments } from '../log/logArguments.ts';
import type { Repository } from '../readRepository.ts';
import { pinnedSettings } from '../runGit.ts';

/** To be raised with every change of what is read from git's output, or of how lines are estimated. */
const extractorVersion = 3;

/**
 * Where the commits of a repository are kept: inside git's own directory, for they hold e-mail addresses. Whatever
 * could give other commits gives another directory, and so does having them without their lines. Identity, bots and points are no part of it: they come later.
 */
export function toCacheDir({ commonDir, gitVersion }: Repository, { lines }: { lines: boolean }): string {
  const counting = lines ? [countArguments, countedPathspecs, sizeArguments] : [];
  const settings = [pinnedSettings, logArguments, ...counting];
  const key = JSON.stringify([extractorVersion, gitVersion, endianness(), ...settings]);
  return join(commonDir, 'otlp-docs', `history-${createHash('sha256').update(key).digest('hex').slice(0, 16)}`);
}
