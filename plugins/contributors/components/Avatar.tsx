import type { ReactNode } from 'react';
import { toColor, toInitials } from '../toInitials.ts';

type Props = { slug: string; name: string; size: number };

/** Drawn, not fetched: a remote picture would tell its host who reads what. The name stands beside it. */
export function Avatar({ slug, name, size }: Props): ReactNode {
  return (
    <svg width={size} height={size} viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <circle cx="20" cy="20" r="20" fill={toColor(slug)} />
      <text x="20" y="20" dy="0.36em" textAnchor="middle" fontSize="16" fontWeight="600" fill="#fff">
        {toInitials(name)}
      </text>
    </svg>
  );
}
