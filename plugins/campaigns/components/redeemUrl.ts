/** The form on the forge in which a reward is asked for; with the id of a reward, that is filled in. */
export function redeemUrl({ repository }: { repository: string }, reward?: string): string {
  const query = new URLSearchParams({ template: '6-redeem.yml', ...(reward !== undefined && { reward }) });
  return `${repository}/issues/new?${query.toString()}`;
}
