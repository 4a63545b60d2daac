/** The files of campaigns among the names in their folder, sorted by id. Frozen results and other files are left out. Pure. */
export function findCampaignFiles(names: readonly string[]): { id: string; file: string }[] {
  return names
    .filter((name) => /^[a-z0-9]+(?:-[a-z0-9]+)*\.yml$/.test(name))
    .sort()
    .map((file) => ({ id: file.slice(0, -'.yml'.length), file }));
}

/** The file with the frozen results of a campaign. */
export function resultsFileOf(folder: string, id: string): string {
  return `${folder}/${id}.results.yml`;
}
