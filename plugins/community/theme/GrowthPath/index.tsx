import type { ReactNode } from 'react';
import growth from '@generated/community/default/growth.json';
import { BadgeTable } from '../../components/growth/BadgeTable.tsx';
import { GrowthMap } from '../../components/growth/GrowthMap.tsx';
import { PointTables } from '../../components/growth/PointTables.tsx';

/** `<GrowthPath />` is the map; `show` picks points or badges instead. Every number comes from the rules. */
export default function GrowthPath({ show = 'map' }: { show?: 'map' | 'points' | 'badges' }): ReactNode {
  switch (show) {
    case 'map':
      return <GrowthMap levels={growth.levels} ordinary={growth.points.ordinary} />;
    case 'points':
      return <PointTables points={growth.points} />;
    case 'badges':
      return <BadgeTable badges={growth.badges} />;
  }
}
