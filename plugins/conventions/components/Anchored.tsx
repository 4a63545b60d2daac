import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import { anchorOf } from '../views/select.ts';
import styles from './Anchored.module.css';
import { DottedName } from './DottedName.tsx';

/** A name of the registry that links can point to, as a link to itself. */
export function Anchored({ name }: { name: string }): ReactNode {
  const id = anchorOf(name);
  useBrokenLinks().collectAnchor(id);
  return (
    <Link id={id} to={`#${id}`} className={styles.anchored}>
      <DottedName name={name} />
    </Link>
  );
}
