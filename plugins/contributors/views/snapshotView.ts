import type { Snapshot } from '../../../src/lib/recognition/standings/recognition.ts';

/** Says under a page what it was computed from. */
export type SnapshotView = {
  /** Seven letters of HEAD's sha. */
  sha7: string;
  /** HEAD's committer time, ISO in UTC. */
  at: string;
  configHash: string;
};

export function toSnapshotView({ headSha, asOf, configHash }: Snapshot): SnapshotView {
  return { sha7: headSha.slice(0, 7), at: new Date(asOf).toISOString(), configHash };
}
