/** How something was proven, best first; the values of `proof` in example.yml and of `verified.how` in front matter. */
export const proofs = ['executed', 'executed-by-hand', 'documented'] as const;
export type Proof = (typeof proofs)[number];

/** Whether a proof claims more than another one. */
export function isBetter(proof: Proof, than: Proof): boolean {
  return proofs.indexOf(proof) < proofs.indexOf(than);
}

export function isProof(value: unknown): value is Proof {
  return proofs.some((proof) => proof === value);
}
