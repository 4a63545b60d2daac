/** The version that is fetched, and whose behaviour the tests know. */
export const pinnedVersion = '0.24.2';

const oldest = [0, 24, 2] as const;
/** The first minor version whose JSON and exit codes nobody has read yet. */
const tooNew = [0, 25, 0] as const;

/** What a `lychee` on somebody's PATH has to be, in words. */
export const acceptedVersions = `at least ${oldest.join('.')} and before ${tooNew.slice(0, 2).join('.')}`;

/** The version in the output of `lychee --version`; undefined for something else. */
export function parseVersion(output: string): string | undefined {
  return /^lychee (\d+\.\d+\.\d+)\b/.exec(output)?.[1];
}

export function isAccepted(version: string): boolean {
  const parts = version.split('.').map(Number);
  return compare(parts, oldest) >= 0 && compare(parts, tooNew) < 0;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const index = b.findIndex((part, at) => part !== a[at]);
  return index < 0 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
}
