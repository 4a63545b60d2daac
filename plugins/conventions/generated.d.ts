// Written by the plugin with `createData` when a site is built; null at the desk while a data file is broken.
declare module '@generated/conventions/default/conventions.json' {
  const conventions: import('./views/conventions.ts').Conventions | null;
  export default conventions;
}
