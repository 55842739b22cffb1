import data from '../../data/cards/words.yaml';

/** The words of the cards in one display language. A word may hold places to fill, as `{count}`. */
export type Words = Readonly<Record<string, string>>;

const tables = data as Readonly<Record<'en' | 'zh-cn' | 'zh-tw', Words>>;

/** The words for a display language as VS Code names it (`en`, `zh-cn`, `zh-tw`, `zh-hk` …); English for all others. */
export function wordsFor(locale: string): Words {
  return tableFor(tables, locale);
}

/** The same out of any tables of words. */
export function tableFor(tables: Readonly<Record<'en' | 'zh-cn' | 'zh-tw', Words>>, locale: string): Words {
  const language = locale.toLowerCase();
  if (language === 'zh-cn' || language === 'zh' || language.startsWith('zh-hans')) return tables['zh-cn'];
  return language.startsWith('zh') ? tables['zh-tw'] : tables.en;
}

/** A word that there may not be, or else the fallback. */
export function wordOr(words: Words, key: string, fallback: string): string {
  return Object.hasOwn(words, key) ? words[key]! : fallback;
}

/** A text with a note in the brackets of the display language. */
export function bracketed(words: Words, text: string, note: string): string {
  return fill(words, 'bracketed', { text, note });
}

/** A word with its places filled. A word or a value that is missing prints its own key. */
export function fill(
  words: Words,
  key: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return (words[key] ?? key).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? name));
}
