import { useMemo, useState } from 'react';
import { useStorageSlot } from '@docusaurus/theme-common';
import type { PathPage } from '../../learning/buildLearning.ts';
import { parseProgress, type Progress } from '../../learning/progress.ts';

export type Progressing = {
  progress: Progress;
  setStep: (id: string, isDone: boolean) => void;
  /** Chosen places, ascending. */
  setAnswer: (id: string, chosen: readonly number[]) => void;
  reset: () => void;
};

/** How far the reader is on a path, as this browser keeps it: nobody else has it. */
export function useProgress(path: PathPage): Progressing {
  const [kept, slot] = useStorageSlot(`learn.${path.id}`);
  // Browsers can refuse to keep anything; then it lasts as long as the page.
  const [unkept, setUnkept] = useState<string | null>(null);
  return useMemo(() => {
    const keep = (change: (now: Progress) => Partial<Progress>) => {
      const now = parseProgress(slot.get() ?? unkept, path);
      const next = JSON.stringify({ ...now, ...change(now) });
      slot.set(next);
      setUnkept(next);
    };
    return {
      progress: parseProgress(kept ?? unkept, path),
      setStep: (id, isDone) =>
        keep(({ steps }) => ({ steps: isDone ? [...steps, id] : steps.filter((step) => step !== id) })),
      setAnswer: (id, chosen) => keep(({ answers }) => ({ answers: { ...answers, [id]: chosen } })),
      reset: () => {
        slot.del();
        setUnkept(null);
      },
    };
  }, [kept, slot, unkept, path]);
}
