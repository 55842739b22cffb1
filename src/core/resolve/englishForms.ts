import data from '../../data/names/englishBodyHeads.yaml';

const words = data as Readonly<Record<'heads' | 'levels', string>>;
const heads = new Set(words.heads.split(/\s+/));
const levels = words.levels.split(/\s+/);

/** No body's name is longer, in words. */
const mostWords = 12;

/**
 * Other ways in which English renders the folded name of one body: `X Association for Y` and `X Y Association`, with and
 * without `Municipal` or `Provincial` behind the region. Most of them name nothing. A name that begins with such a word
 * is given the regions (`shenzhen municipal`) that end with it. Empty for other names.
 */
export function englishForms(form: string, regions: readonly string[]): readonly string[] {
  const all = form.split(' ');
  if (all.length < 2 || all.length > mostWords || !all.some((word) => heads.has(word))) return [];
  const [first, ...others] = all;
  if (!levels.includes(first!)) return withEachLevel(all);
  return regions
    .filter((region) => region.endsWith(` ${first}`))
    .flatMap((region) => {
      const whole = [...region.split(' '), ...others];
      return [whole.join(' '), ...withEachLevel(whole)];
    });
}

/** The regions that folded English names have with their level: `shenzhen municipal`. */
export function englishRegions(form: string): readonly string[] {
  const all = form.split(' ');
  return all.flatMap((word, i) => (i > 0 && levels.includes(word) ? [`${all[i - 1]} ${word}`] : []));
}

function withEachLevel(all: readonly string[]): readonly string[] {
  const at = all.findIndex((word) => levels.includes(word));
  const [region, ...others] = all.filter((_, i) => i !== at);
  const plain = [region!, ...others];
  const leveled = levels.map((level) => [region!, level, ...others]);
  return [plain, ...(at >= 0 ? [all] : leveled)].flatMap((form) => [form.join(' '), ...otherOrders(form)]);
}

function otherOrders(all: readonly string[]): readonly string[] {
  const at = all.findIndex((word) => heads.has(word));
  if (at < 0) return [];
  const head = all[at]!;
  const [link, ...rest] = all.slice(at + 1);
  if (link === 'for' || link === 'of') return [[...all.slice(0, at), ...rest, head].join(' ')];
  if (link !== undefined) return [];
  return all
    .slice(0, at)
    .flatMap((_, cut) =>
      ['for', 'of'].map((word) => [...all.slice(0, cut), head, word, ...all.slice(cut, at)].join(' ')),
    );
}
