import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { formatNumber } from '../formats.ts';

type Numbers = {
  format: (value: number) => string;
  /** With one decimal at most: "7.5%" for 0.075. */
  percent: (share: number) => string;
};

/** Numbers as the page's language writes them. */
export function useNumber(): Numbers {
  const { i18n } = useDocusaurusContext();
  const format = (value: number) => formatNumber(i18n.currentLocale, value);
  return { format, percent: (share) => `${format(Math.round(share * 1000) / 10)}%` };
}
