/**
 * Whether an event may lie between two days. Dates are EDTF days, months or years, compared by their beginning and
 * end; an event without a date, or without a year, lies nowhere. Without days every event is in.
 */
export function mayLieBetween(
  event: { readonly start: string | null; readonly end: string | null },
  from: string | undefined,
  to: string | undefined,
): boolean {
  if (from === undefined && to === undefined) return true;
  if (event.start === null || !/^\d{4}/.test(event.start)) return false;
  const end = event.end ?? event.start;
  return (
    (from === undefined || lastDay(end) >= firstDay(from)) &&
    (to === undefined || firstDay(event.start) <= lastDay(to))
  );
}

/** The first day that an EDTF day, month or year may mean, so that texts compare like dates. */
export function firstDay(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** The last; every month is taken to have 31 days, which compares alike. */
export function lastDay(date: string): string {
  return date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;
}

/** The month of an EDTF date, or its year where no month is known; null for a date without a year, or none. */
export function monthOf(date: string | null): string | null {
  return date !== null && /^\d{4}/.test(date) ? date.slice(0, 7) : null;
}
