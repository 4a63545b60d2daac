import type { ReactNode } from 'react';

/** A text of one paragraph with `code` in backticks. */
export function InlineCode({ text }: { text: string }): ReactNode {
  return text.split(/`([^`\n]+)`/).map((part, place) => (place % 2 === 0 ? part : <code key={place}>{part}</code>));
}
