import { guards } from './chineseWords.ts';

/** The end of a year whose 年 stands at `unit`: a 度 belongs to it (2023年度), unless it begins 度假, 度过. */
export function afterYear(folded: string, unit: number): number {
  const isTerm = folded[unit + 1] === '度' && !guards.notAfterTerm.startsAt(folded, unit + 2);
  return isTerm ? unit + 2 : unit + 1;
}
