import { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { formatNumber } from '../formats.ts';
import { useCount } from './useCount.ts';

type Points = {
  /** "34.5" for 34,549 thousandths. */
  format: (thousandths: number) => string;
  /** "34.5 points". */
  count: (thousandths: number) => string;
};

/** Points as people read them: with one decimal at most. */
export function usePoints(): Points {
  const { i18n } = useDocusaurusContext();
  const count = useCount();
  const toTenths = (thousandths: number) => Math.round(thousandths / 100) / 10;
  return {
    format: (thousandths) => formatNumber(i18n.currentLocale, toTenths(thousandths)),
    count: (thousandths) =>
      count(toTenths(thousandths), translate({ id: 'contributors.count.points', message: '{count} 分' })),
  };
}
