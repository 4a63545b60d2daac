/** HTML without its comments. One that is not closed stays. Linear in the length. */
export function withoutComments(html: string): string {
  let rest = '';
  let at = 0;
  for (;;) {
    const start = html.indexOf('<!--', at);
    const end = start < 0 ? -1 : html.indexOf('-->', start + 4);
    if (end < 0) return rest + html.slice(at);
    rest += html.slice(at, start);
    at = end + 3;
  }
}
