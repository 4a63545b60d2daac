/** Component types of the OpenTelemetry Collector. */
export type CollectorComponents = { version: string };

export function readComponents(_root: string): CollectorComponents {
  return { version: '' };
}
