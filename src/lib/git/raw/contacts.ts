import type { Contact } from '../history.ts';

/** `Name <address>`: how git writes contacts, and takes them. A name holds no `<`, an address may. */
export function toContact(text: string): Contact {
  const at = text.indexOf('<');
  return { name: text.slice(0, Math.max(at, 0)).trim(), email: text.slice(at + 1, -1) };
}

/** The contact in a trailer; undefined without an address, for a bare name says too little about who it is. */
export function parseContact(text: string): string | undefined {
  const match = /^([^<>]*)<([^<>\s]+)>\s*$/.exec(text);
  return match ? `${(match[1] ?? '').trim()} <${match[2] ?? ''}>` : undefined;
}
