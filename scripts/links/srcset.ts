/**
 * The addresses of a `srcset`, in order. Commas are legal inside an address (`data:` images have them), so the
 * text cannot simply be split: a comma ends a candidate only behind white space, a descriptor or an address.
 * https://html.spec.whatwg.org/multipage/images.html#parse-a-srcset-attribute
 */
export function parseSrcset(srcset: string): string[] {
  const addresses: string[] = [];
  let rest = srcset;
  for (;;) {
    rest = rest.replace(/^[\s,]+/, '');
    const [address] = /^\S+/.exec(rest) ?? [];
    if (!address) return addresses;
    rest = rest.slice(address.length);
    let end = address.length;
    while (address[end - 1] === ',') end--;
    const bare = address.slice(0, end);
    addresses.push(bare);
    // A trailing comma means "no descriptor"; otherwise everything up to the next comma is the descriptor.
    if (bare === address) rest = rest.replace(/^[^,]*/, '');
  }
}
