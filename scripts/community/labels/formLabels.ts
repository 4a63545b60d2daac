import { taskLabel } from '../claims/rules.ts';
import type { Forge } from '../forge/createForge.ts';

/** The labels that the forms of `.github/ISSUE_TEMPLATE` put on what they open. */
export const formLabels: readonly string[] = ['content', 'bug', 'feature', 'translation', taskLabel, 'redeem'];

/** The forge leaves out a label that the repository does not have, and an issue without its label is found by nothing here. */
export async function ensureFormLabels(forge: Forge): Promise<void> {
  for (const name of formLabels)
    if ((await forge.get(`/labels/${name}`)) === undefined) await forge.send('POST', '/labels', { name });
}
