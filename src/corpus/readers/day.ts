const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The day of a time stamp as it is printed, in EDTF: of ISO 8601 (Atom, JSON) and RFC 822 (RSS). The day is the one of
 * the stamp's own zone, as a reader there would say it. Null for anything else.
 */
export function dayOf(stamp: string): string | null {
  const iso = /^\s*(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?![\d-])/.exec(stamp);
  if (iso) return iso.slice(1, 4).filter(Boolean).join('-');
  const rfc = /^\s*(?:[a-z]{3},\s*)?(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})\b/i.exec(stamp);
  const month = rfc ? months.indexOf(rfc[2]!.toLowerCase()) + 1 : 0;
  if (!rfc || month === 0) return null;
  return `${rfc[3]}-${String(month).padStart(2, '0')}-${rfc[1]!.padStart(2, '0')}`;
}
