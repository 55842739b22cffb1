import data from '../../data/checks/careless.yaml';
import type { Analysis } from '../analysis.ts';
import { convert, convertText } from '../convert/convert.ts';
import { convertWhole, type Direction, directionOf } from '../convert/direction.ts';
import { isHan } from '../convert/hanUnit.ts';
import type { Paragraph } from '../convert/paragraphs.ts';
import { variantOfTag } from '../convert/variant.ts';
import { overlaps } from '../span.ts';
import type { Check, Finding } from './check.ts';

const { characters, words, goesOn, cantonese } = data as {
  readonly cantonese: { readonly shownBy: string; readonly words: string };
  readonly characters: Readonly<Record<string, string>>;
  readonly words: Readonly<Record<string, string>>;
  readonly goesOn: Readonly<Record<string, string>>;
};

/**
 * Characters and words that a careless conversion to Traditional left: 論壇里, 於宏宇, 系統性的檔. The paragraph is
 * converted to Simplified and back; where another character comes out, of those that such conversion confuses, the
 * words around it say that it is meant.
 */
export const carelessConversion: Check = {
  name: 'careless-conversion',
  find({ text, analysis, script }) {
    const traditional = script.paragraphs.filter((paragraph) => paragraph.script.startsWith('zh-Hant'));
    const names = misprintedNames(analysis);
    const found = traditional.flatMap((paragraph) => [
      ...confusedCharacters(text, paragraph, analysis),
      ...confusedWords(text, paragraph),
    ]);
    return [...names, ...found.filter((finding) => !names.some((name) => overlaps(name, finding)))];
  },
};

function misprintedNames({ people, mentions }: Analysis): readonly Finding[] {
  const better = new Map<string, string>();
  for (const { names, posts } of people) {
    for (const { name, misprintOf } of names) {
      // Two characters without a post may be two words (警鐘響起).
      if (misprintOf && (name.length > 2 || posts.length > 0)) better.set(name, misprintOf);
    }
  }
  return mentions.flatMap(({ kind, start, end, text }) => {
    const meant = kind === 'person' ? better.get(text) : undefined;
    return meant ? [finding({ start, end, text, better: meant, message: 'misprint' })] : [];
  });
}

function confusedCharacters(
  text: string,
  { start, end, script }: Paragraph,
  { mentions }: Analysis,
): readonly Finding[] {
  const variant = variantOfTag(script)!;
  const own = text.slice(start, end);
  const simplified = convert(own, { from: variant, to: 'hans' });
  const back = convertText(simplified.text, { from: 'hans', to: variant });
  // Where lengths change, places cannot be compared one by one.
  if (simplified.text.length !== own.length || back.length !== own.length) return [];
  const direction = directionOf('hans', variant, { phrases: false })!;
  const names = [...new Set(mentions.flatMap(({ kind, text }) => (kind === 'person' ? text : [])))];
  const findings: Finding[] = [];
  const spoken = [...cantonese.shownBy].some((letter) => own.includes(letter)) ? cantonese.words : '';
  for (let i = 0; i < own.length; i++) {
    if (spoken.includes(own[i]!)) continue;
    if (own[i] === back[i] || !characters[own[i]!]?.includes(back[i]!)) continue;
    if (isAlone(own, i) || isInPhrase(own, simplified.text, i, direction)) continue;
    // What converts it elsewhere would have converted it here (他里霧 in a text that prints 田裡).
    if (own[i] === simplified.text[i] && [...characters[own[i]!]!].some((other) => text.includes(other)))
      continue;
    const place = { start: start + i, end: start + i + 1 };
    if (!names.some((name) => isPrintedAround(own, i, name)))
      findings.push(finding({ ...place, text: own[i]!, better: back[i]!, message: 'careless' }));
  }
  return findings;
}

/** Whether a name stands around a place of the text, be it recognised just there or only elsewhere. */
function isPrintedAround(text: string, at: number, name: string): boolean {
  const inName = name.indexOf(text[at]!);
  return inName >= 0 && text.startsWith(name, at - inName);
}

/** A character by itself, often in quotation marks, is spoken of. */
function isAlone(text: string, at: number): boolean {
  return !isHan(text.charCodeAt(at - 1)) && !isHan(text.charCodeAt(at + 1));
}

/** Whether the dictionary has a phrase there that is printed just so: 馬太後來, where 太后 is found by accident. */
function isInPhrase(text: string, simplified: string, at: number, direction: Direction): boolean {
  for (let start = Math.max(0, at - longestPhrase + 1); start <= at; start++) {
    for (let end = Math.max(at + 1, start + 2); end <= start + longestPhrase; end++) {
      if (convertWhole(direction, simplified.slice(start, end))?.result === text.slice(start, end))
        return true;
    }
  }
  return false;
}

const longestPhrase = 4;

function confusedWords(text: string, { start, end }: Paragraph): readonly Finding[] {
  const findings: Finding[] = [];
  const own = text.slice(start, end);
  for (const match of own.matchAll(wordPattern)) {
    const word = match[0];
    const at = start + match.index;
    findings.push(
      finding({ start: at, end: at + word.length, text: word, better: words[word]!, message: 'careless' }),
    );
  }
  return findings;
}

/** All words, where they do not go on as another one (檔 as 檔案). */
const wordPattern = new RegExp(
  Object.keys(words)
    .map((word) => (goesOn[word.at(-1)!] ? `${word}(?![${goesOn[word.at(-1)!]}])` : word))
    .join('|'),
  'g',
);

function finding({
  start,
  end,
  text,
  better,
  message,
}: Record<'start' | 'end', number> & Record<'text' | 'better' | 'message', string>): Finding {
  return {
    start,
    end,
    severity: 'warning',
    message,
    values: { text, better },
    fix: { text: better, title: 'fix' },
  };
}
