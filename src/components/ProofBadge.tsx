import type { ReactNode } from 'react';
import clsx from 'clsx';
import type { Proof } from '../lib/examples/proof';
import { proofName } from './proof';
import styles from './ProofBadge.module.css';

/** A small label that says how a page was proven. The word carries the meaning; the colour repeats it. */
export function ProofBadge({ proof }: { proof: Proof }): ReactNode {
  return <span className={clsx(styles.badge, styles[proof])}>{proofName(proof)}</span>;
}
