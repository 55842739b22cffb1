import source from '../../data/datesEras.yaml';
import { afterYear } from './chineseTerm.ts';
import { buildLexicon } from './lexicon.ts';
import { printed, type ReadYear } from './moment.ts';
import { readNumber } from './numerals.ts';
import { skipSpace } from './signs.ts';

type FirstYears = Readonly<Record<string, number>>;

const data = source as {
  readonly gregorian: FirstYears;
  readonly lunar: FirstYears;
  readonly common: Readonly<Record<string, -1 | 1>>;
  readonly beforeRepublic: readonly string[];
};

interface Era {
  /** The Gregorian year of the era's year 1. */
  readonly first: number;
  readonly direction: -1 | 1;
  readonly months: 'gregorian' | 'lunar';
}

const eras = buildLexicon<Era>({
  ...named(data.lunar, (first) => ({ first, direction: 1, months: 'lunar' })),
  ...named(data.gregorian, (first) => ({ first, direction: 1, months: 'gregorian' })),
  // There is no year 0: 1 BC is EDTF's year 0.
  ...named(data.common, (direction) => ({ first: direction < 0 ? 0 : 1, direction, months: 'gregorian' })),
  ...Object.fromEntries(
    data.beforeRepublic.map((name) => [name, { first: 1911, direction: -1, months: 'gregorian' }]),
  ),
});

export const eraStarters = eras.firstUnits;

/** 民国112年, 康熙三年, 光绪元年, 公元前221年 in folded text. Lunar months under an era are not Gregorian ones. */
export function readEra(folded: string, at: number): ReadYear | null {
  const era = eras.match(folded, at);
  if (!era) return null;
  const from = skipSpace(folded, era.end);
  const number = folded[from] === '元' ? { value: 1, end: from + 1 } : readNumber(folded, from);
  if (!number || number.value < 1) return null;
  const unit = skipSpace(folded, number.end);
  const { first, direction, months } = era.meaning;
  const year = first + direction * (number.value - 1);
  if (folded[unit] !== '年' || year > 2199 || year < -9999) return null;
  return {
    moment: { year: printed(year) },
    end: afterYear(folded, unit),
    ...(months === 'lunar' && { months }),
  };
}

function named<Value>(
  record: Readonly<Record<string, Value>>,
  era: (value: Value) => Era,
): Record<string, Era> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, era(value)]));
}
