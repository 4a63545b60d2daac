import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';

type Props = {
  /** What the whole is called to those who hear it. */
  label: string;
  /** The page above, and its address on the site. */
  parent: string;
  to: string;
  /** The page itself. */
  here: string;
};

/** The way from the page above to a generated page, as pages of the documentation have it. */
export function Breadcrumbs({ label, parent, to, here }: Props): ReactNode {
  return (
    <nav aria-label={label}>
      <ul className="breadcrumbs margin-bottom--md">
        <li className="breadcrumbs__item">
          <Link className="breadcrumbs__link" to={to}>
            {parent}
          </Link>
        </li>
        <li className="breadcrumbs__item breadcrumbs__item--active">
          <span className="breadcrumbs__link" aria-current="page">
            {here}
          </span>
        </li>
      </ul>
    </nav>
  );
}
