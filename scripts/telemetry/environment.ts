import { contextVariables } from './traceContext.ts';
import type { Env } from './wish.ts';

/**
 * Takes the variables of OpenTelemetry out of an environment and answers it as it was. What the checks start must not have the key to
 * somebody's back end, and must not behave differently because the checks are observed.
 */
export function takeEnvironment(env: NodeJS.ProcessEnv): Env {
  const all = { ...env };
  for (const name of Object.keys(env))
    if (name.startsWith('OTEL_') || contextVariables.some((variable) => variable === name))
      Reflect.deleteProperty(env, name);
  return all;
}
