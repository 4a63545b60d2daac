import type { LocalizedText } from '../../../src/lib/recognition/rules/rules.ts';
import type { Locale } from '../../../src/lib/locales.ts';

/** An entry of `data/channels.yml`. */
export type Channel = {
  id: string;
  name: LocalizedText;
  languages: Locale[];
  /** What belongs there. */
  for: LocalizedText[];
} & (
  | {
      state: 'open';
      /** A path behind the repository's address, or a whole one. */ address: string;
      answer: LocalizedText;
    }
  | { state: 'planned'; /** What has to happen first. */ dependsOn: LocalizedText }
);

/** A channel as the page shows it, in the reader's language. */
export type ChannelView = {
  id: string;
  name: string;
  /** Names of languages in the languages themselves, with their BCP 47 tags. */
  languages: { tag: string; label: string }[];
  purposes: string[];
} & ({ state: 'open'; url: string; answer: string } | { state: 'planned'; dependsOn: string });
