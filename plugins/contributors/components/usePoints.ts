import { translate } from '@docusaurus/Translate';
import { useCount } from './useCount.ts';
import { useNumber } from './useNumber.ts';

type Format = (thousandths: number) => string;

type Points = {
  /** "34.5" for 34,549 thousandths, "< 0.1" for what would look like nothing. */
  format: Format;
  /** "34.5 points". */
  count: Format;
  /** With all decimals, where a calculation is to add up: "0.125". */
  exact: Format;
  /** "0.125 points". */
  countExact: Format;
};

/** Points as people read them. */
export function usePoints(): Points {
  const { format } = useNumber();
  const count = useCount();
  const countPoints = (points: number) =>
    count(points, translate({ id: 'contributors.count.points', message: '{count} 分' }));
  const inTenths =
    (write: (points: number) => string): Format =>
    (thousandths) => {
      const tenths = Math.round(thousandths / 100);
      return thousandths > 0 && tenths === 0 ? `< ${write(0.1)}` : write(tenths / 10);
    };
  return {
    format: inTenths(format),
    count: inTenths(countPoints),
    exact: (thousandths) => format(thousandths / 1000),
    countExact: (thousandths) => countPoints(thousandths / 1000),
  };
}
