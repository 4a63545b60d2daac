import type { ReactNode } from 'react';
import { ProofBadge } from './ProofBadge';
import { proofMeaning, proofs } from './proof';
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
