import { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { formatDate } from '../../formats.ts';
import type { WindowId } from '../../../../src/lib/recognition/standings/windows.ts';

/** What a window that ends at HEAD's time (ISO) is called: "this month" would be wrong for whoever reads it later. */
export function useWindowLabel(): (window: WindowId, headAt: string) => string {
  const { i18n } = useDocusaurusContext();
  return (window, headAt) => {
    const date = new Date(headAt);
    const year = date.getUTCFullYear();
    switch (window) {
      case '90d':
        return translate({ id: 'contributors.window.recent', message: '最近 {days} 天' }, { days: 90 });
      case 'month':
        return formatDate(i18n.currentLocale, date, { year: 'numeric', month: 'long' });
      case 'quarter':
        return translate(
          { id: 'contributors.window.quarter', message: '{year}年第{quarter}季度' },
          { year, quarter: Math.floor(date.getUTCMonth() / 3) + 1 },
        );
      case 'year':
        return translate({ id: 'contributors.window.year', message: '{year}年' }, { year });
      case 'all':
        return translate({ id: 'contributors.window.allTime', message: '全部' });
    }
  };
}
