import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import type { LevelView } from '../../views/buildLevels.ts';
import { useNumber } from '../useNumber.ts';
import { RuleTable } from './RuleTable.tsx';

/** The levels, what each takes, and how many people have come there. */
export function LevelTable({ levels }: { levels: LevelView[] }): ReactNode {
  const { format } = useNumber();
  const toNeeded = (needed: number) => (needed > 0 ? format(needed) : '—');
  return (
    <RuleTable
      caption={translate({ id: 'contributors.levels.caption', message: '等级与条件' })}
      columns={[
        { label: translate({ id: 'contributors.levels.level', message: '等级' }) },
        { label: translate({ id: 'contributors.levels.points', message: '得分' }), holds: 'number' },
        { label: translate({ id: 'contributors.levels.weeks', message: '活跃周' }), holds: 'number' },
        { label: translate({ id: 'contributors.levels.reached', message: '已达到的人数' }), holds: 'number' },
        { label: translate({ id: 'contributors.levels.perk', message: '建议的回报' }), holds: 'text' },
      ]}
      rows={levels.map(({ id, name, points, weeks, perk, reached }, index) => ({
        key: id,
        cells: [`${index + 1} · ${name}`, toNeeded(points), toNeeded(weeks), format(reached), perk ?? '—'],
      }))}
    />
  );
}
