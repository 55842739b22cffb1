const chineseNumbers = '〇一二三四五六七八九十百零两0-9';
const chineseEdition = new RegExp(`第([${chineseNumbers}]{1,5})(?:届|屆|次|期|轮|輪|回)`);
const englishEdition = /\b(\d{1,3})(?:st|nd|rd|th)\b/i;

/** The edition that a name numbers, as it is printed (`三` of 第三届, `3` of 3rd); null where it numbers none. */
export function editionIn(name: string): string | null {
  return (chineseEdition.exec(name) ?? englishEdition.exec(name))?.[1] ?? null;
}

/** The year in a name; null where there is none. */
export function yearIn(name: string): string | null {
  return /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(name)?.[0] ?? null;
}

/** A name without its edition, year and day: what a series is called. */
export function withoutEdition(name: string): string {
  return name
    .replace(chineseEdition, '')
    .replace(englishEdition, '')
    .replace(/(?:19|20)\d\d年?(?:度)?/g, '')
    .replace(/\d{1,2}月\d{1,2}日的?/g, '');
}
