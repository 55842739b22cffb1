import { overlaps, type Span } from '../span.ts';
import type { Cue, Token } from './draft.ts';
import type { CueLanguage } from './lexicon.ts';

/** The verbs of acts of one language among a sentence's tokens, in text order, but not those inside `names`. */
export function verbsOfActs(
  tokens: readonly Token[],
  language: CueLanguage,
  names: readonly Span[],
): readonly Cue[] {
  return tokens.filter(
    (token): token is Cue =>
      token.kind === 'cue' &&
      token.meaning.language === language &&
      token.meaning.act !== undefined &&
      !names.some((name) => overlaps(name, token)),
  );
}
