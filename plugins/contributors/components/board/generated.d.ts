// Written by the plugin with `createData` when a site is built.
declare module '@generated/contributors/default/*.json' {
  const board: import('../../views/boardData.ts').FullBoard;
  export default board;
}
