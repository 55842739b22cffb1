import data from '../../data/names/abbreviations.yaml';

/**
 * Whether a Chinese organization's short form stands for a full name. Both folded. It does when it is the name's end
 * without the region (前海管理局 of 深圳市前海管理局), or takes its characters from the name in order, ends with the
 * name's head and leaves something out of most words: 科协 of 科学技术协会, 发改委 of 发展和改革委员会, 贸发局 of 贸易发展局.
 * 北京大学 is no short form of 北京工业大学: it keeps two words whole.
 */
export function abbreviates(short: string, full: string): boolean {
  if (short.length < 2 || short.length >= full.length) return false;
  if (full.endsWith(short)) return short.length >= 3;
  if (!endsWithHead(short, full)) return false;
  return leavesOut(short, full);
}

const heads = (data as { readonly heads: string }).heads.split(/\s+/);

/** A short form skips no more than this between two of its characters. */
const longestGap = 6;

/** The last character of the short form is the head's first or last: 协 of 协会, 委 of 委员会, 局 of 局. */
function endsWithHead(short: string, full: string): boolean {
  const last = short.at(-1)!;
  const head = heads.find((word) => full.endsWith(word)) ?? full.at(-1)!;
  return (
    last === head[0] ||
    (last === head.at(-1) && !short.endsWith(head)) ||
    (head.length === 1 && last === head)
  );
}

/**
 * Aligns what the two do not begin with in common (深圳市, 香港), each character as early as it can be. A name whose
 * head is one character (局) keeps it, so that more of it has to be cut: 教育局 is no short form of 教育发展局.
 */
function leavesOut(short: string, full: string): boolean {
  let common = 0;
  while (common < short.length - 1 && short[common] === full[common]) common++;
  let at = common - 1;
  let cuts = 0;
  for (const letter of short.slice(common)) {
    const next = full.indexOf(letter, at + 1);
    if (next < 0 || next - at > longestGap + 1) return false;
    if (next > at + 1) cuts++;
    at = next;
  }
  const kept = short.length - common - cuts;
  return cuts >= (short.at(-1) === full.at(-1) ? 2 : 1) && kept <= 1;
}

/**
 * The same for names in Latin letters: an acronym of the capitals (HKSTP), or the name without its first or last
 * word (Qianhai Administration of Qianhai Administration Bureau). Both in lower case.
 */
export function abbreviatesLatin(short: string, full: string): boolean {
  const words = full.replace(/["“”‘’]/g, '').split(/\s+/);
  const own = short.replace(/["“”‘’]/g, '').split(/\s+/);
  if (own.length === 1 && own[0]!.length >= 3) {
    const initials = words
      .filter((word) => !/^(?:of|for|and|the|in|on|at|&)$/.test(word))
      .map((word) => word[0])
      .join('');
    return initials === own[0] && words.length > 2;
  }
  if (own.length < 2 || own.length >= words.length) return false;
  const text = own.join(' ');
  return words.join(' ').startsWith(`${text} `) && own.length === words.length - 1;
}
