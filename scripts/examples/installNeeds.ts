import type { Need } from '../../src/lib/examples/example.ts';
import { installDebianPackages, isDebian, readOsRelease } from '../debian.ts';
import { createLookUp, isRoot, toDebianPackages, type LookUp } from './needs.ts';

/** What installing asks of the machine; tests answer differently. */
export type InstallMachine = {
  isRoot: boolean;
  osRelease: () => Promise<string>;
  install: (packages: readonly string[]) => Promise<boolean>;
  lookUp: LookUp;
  say: (line: string) => void;
};

/**
 * Installs Debian's packages of what is missing, where that may be done: on Debian, as root. What is missing after that,
 * the examples say themselves.
 */
export async function installNeeds(needs: readonly Need[], machine: InstallMachine): Promise<void> {
  const states = await Promise.all(needs.map(async (need) => ({ need, ...(await machine.lookUp(need)) })));
  const missing = states.flatMap(({ need, kind }) => (kind === 'missing' ? [need] : []));
  const packages = [...new Set(toDebianPackages(missing))].sort();
  if (packages.length === 0 || !machine.isRoot || !isDebian(await machine.osRelease())) return;
  machine.say(`Installing Debian's packages ${packages.join(', ')} for the examples …`);
  if (!(await machine.install(packages))) machine.say('apt-get could not install them.');
}

/** This machine. */
export function thisMachine(say: (line: string) => void): InstallMachine {
  // A look-up of its own: what was missing before is there afterwards.
  return { isRoot: isRoot(), osRelease: readOsRelease, install: installDebianPackages, lookUp: createLookUp(), say };
}
