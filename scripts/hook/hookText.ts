/** The script that does the work; it comes with the branch, so that the installed hook never has to be renewed. */
export const script = 'scripts/hook/pre-commit.sh';

/** The installed hook. On a branch without the script it does nothing. */
export const hookText = `#!/bin/sh
# Installed by "npm run hook -- install" of otlp-docs, removed by "npm run hook -- uninstall".
[ ! -f ${script} ] || exec sh ${script}
`;

/** What somebody writes into a hook of their own to run ours as well. */
export const callLine = `[ ! -f ${script} ] || sh ${script} || exit 1`;

/** `own`: exactly what this command installs. `calls`: somebody's own hook that runs our script. `foreign`: any other. */
export type HookKind = 'none' | 'own' | 'calls' | 'foreign';

/** What a hook's text is; `undefined` stands for a file that does not exist. Pure. */
export function toHookKind(text: string | undefined): HookKind {
  if (text === undefined) return 'none';
  if (text === hookText) return 'own';
  const calls = text.split('\n').some((line) => line.includes(script) && !line.trimStart().startsWith('#'));
  return calls ? 'calls' : 'foreign';
}
