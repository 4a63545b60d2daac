// Written by the plugin with `createData` when a site is built.
declare module '@generated/community/default/channels.json' {
  const channels: import('./channels/channels.ts').ChannelView[];
  export default channels;
}

declare module '@generated/community/default/growth.json' {
  const growth: import('./growth/growth.ts').Growth;
  export default growth;
}

declare module '@generated/community/default/posters.json' {
  const posters: import('./posters/posterTexts.ts').PosterText[];
  export default posters;
}

declare module '@generated/community/default/assessment.json' {
  const assessment: import('./assessment/buildAssessment.ts').Assessment;
  export default assessment;
}
