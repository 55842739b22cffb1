import type { Moment } from './moment.ts';

/** Whether the two are 周一至周五, Monday to Friday or longer without a date: those are opening hours, no days. */
export function isWorkingWeek(from: Moment, to: Moment): boolean {
  const isBare = (moment: Moment) => !moment.week && !moment.day && !moment.toward;
  return isBare(from) && isBare(to) && from.weekday === 1 && to.weekday !== undefined && to.weekday >= 5;
}
