/** What this plugin writes with `createData` for its own theme components. */
declare module '@generated/traces/default/traces.json' {
  const traces: Readonly<Record<string, import('./views/buildTrace.ts').TraceView>>;
  export default traces;
}
