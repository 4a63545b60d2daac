import type { ReactNode } from 'react';
import { proofs } from '../lib/examples/proof';
import { ProofBadge } from './ProofBadge';
import { proofMeaning } from './proof';
import styles from './ProofLabels.module.css';

/** The three labels and what each promises. */
export function ProofLabels(): ReactNode {
  return (
    <dl className={styles.labels}>
      {proofs.map((proof) => (
        <div key={proof}>
          <dt>
            <ProofBadge proof={proof} />
          </dt>
          <dd>{proofMeaning(proof)}</dd>
        </div>
      ))}
    </dl>
  );
}
