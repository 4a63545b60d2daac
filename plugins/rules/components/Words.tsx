import { Fragment, type ReactNode } from 'react';
import Link from '@docusaurus/Link';
import { createPaths } from '../paths.ts';

type Props = {
  /** Paragraphs with `code` in backticks. */
  text: string;
  /** Names of rules; where they stand in backticks, they lead to their pages. */
  mentions: readonly string[];
  routeBasePath: string;
};

/** What a document says, as paragraphs. */
export function Words({ text, mentions, routeBasePath }: Props): ReactNode {
  const paths = createPaths(routeBasePath);
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph, index) => (
      <p key={index}>
        {paragraph.split(/(`[^`\n]+`)/).map((part, place) => {
          if (place % 2 === 0) return <Fragment key={place}>{part}</Fragment>;
          const name = part.slice(1, -1);
          const code = <code key={place}>{name}</code>;
          return mentions.includes(name) ? (
            <Link key={place} to={paths.rule(name)}>
              {code}
            </Link>
          ) : (
            code
          );
        })}
      </p>
    ));
}
