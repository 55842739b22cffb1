import type { Person, PersonName, Script } from '../analysis.ts';
import { convertText } from '../convert/convert.ts';
import { convertName } from '../convert/nameCharacters.ts';
import { type Variant, variantOfTag } from '../convert/variant.ts';
import { pinyinOf } from '../knowledge/romanization/pinyin.ts';
import type { CardContext, CardPart } from './card.ts';
import { bracketed, fill, type Words, wordOr } from './words.ts';

/** How a name that no source gives in the other script is put into it. */
type Rewrite = (name: string, from: Variant, to: Variant) => string;

/** So many forms of a name in one language a card has room for. */
const formsOfLanguage = 2;

/** A person's names besides the one the card is headed by: the other script first, then known forms, then printed ones. */
export function otherNamesOfPerson({ name, names }: Person, context: CardContext): readonly CardPart[] {
  const others = otherNames(name, names, convertName, context);
  const isRomanized = [{ name }, ...names].some((known) => /\p{Script=Latin}/u.test(known.name));
  const pinyin = isRomanized || context.analysis.script !== 'zh-Hans' ? null : pinyinOf(name);
  return pinyin ? [...others, { text: fill(context.words, 'inPinyin', { name: pinyin }) }] : others;
}

/** The same for an organization. */
export function otherNamesOfOrganization(
  name: string,
  names: readonly PersonName[],
  context: CardContext,
): readonly CardPart[] {
  return otherNames(name, names, (text, from, to) => convertText(text, { from, to }), context);
}

/** What the reader calls a language tag (BCP 47); the tag itself where there is no word for it. */
function languageName(lang: string, words: Words): string {
  return wordOr(words, `language.${lang}`, lang);
}

function otherNames(
  name: string,
  names: readonly PersonName[],
  rewrite: Rewrite,
  { analysis, words }: CardContext,
): CardPart[] {
  const others = names.filter((n, i) => n.name !== name && names.findIndex((m) => m.name === n.name) === i);
  const known = [...groupByLanguage(others)].map(([lang, forms]) =>
    bracketed(words, forms.slice(0, formsOfLanguage).join(words.listed), languageName(lang, words)),
  );
  const printed = others.filter(({ lang }) => !lang).map((n) => n.name);
  const own = names.find((n) => n.name === name && variantOfTag(n.lang));
  const from = variantOfTag(own?.lang) ?? variantOfTag(analysis.script);
  const isMissing = (to: Variant) => !others.some(({ lang }) => isInScript(lang, to));
  const to = from === 'hans' ? 'hant' : 'hans';
  const computed =
    from && isMissing(to) && /\p{Script=Han}/u.test(name) ? [inScript(rewrite(name, from, to))] : [];
  return [...computed, ...known, ...printed].map((text) => ({ text }));

  function inScript(form: string): string {
    const script: Script = to === 'hans' ? 'zh-Hans' : 'zh-Hant';
    if (form === name) return words.bothScripts!;
    return bracketed(words, form, fill(words, 'byCharacters', { script: languageName(script, words) }));
  }
}

function groupByLanguage(names: readonly PersonName[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const { name, lang } of names) {
    if (lang) groups.set(lang, [...(groups.get(lang) ?? []), name]);
  }
  return groups;
}

function isInScript(lang: string | undefined, script: Variant): boolean {
  const variant = variantOfTag(lang);
  return variant !== null && (script === 'hans') === (variant === 'hans');
}
