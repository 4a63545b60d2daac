import type { LocalizedText } from '../../src/lib/recognition/rules/rules.ts';

export const emissionStates = ['follows', 'differs', 'renamed'] as const;

/** An attribute that an emitter sends, and how far it follows the registry. */
export type Emission = {
  /** As the registry has it. */
  name: string;
  on: readonly ('resource' | 'span' | 'metric')[];
  state: (typeof emissionStates)[number];
  /** The name that is sent instead. */
  sent?: string;
  note?: LocalizedText;
  /** File in the emitter's repository. */
  source: string;
};

/** An entry of `data/convention-emitters.yml`. */
export type Emitter = {
  id: string;
  name: LocalizedText;
  version: string;
  read: string;
  from: 'code' | 'documentation' | 'run';
  /** Both absent for this repository. */
  repository?: string;
  commit?: string;
  /** Path of a page below `docs/`, without its ending. */
  page?: string;
  emits: readonly Emission[];
};

/** `data/convention-texts.yml`. */
export type Texts = {
  attributes: Readonly<Record<string, LocalizedText>>;
  values: Readonly<Record<string, Readonly<Record<string, LocalizedText>>>>;
  metrics: Readonly<Record<string, LocalizedText>>;
};
