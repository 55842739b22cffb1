import type { PostFinding } from '../finding.ts';
import { englishLexicon } from './lexicon.ts';
import type { PersonRun } from './people.ts';
import type { Word } from './words.ts';

/** At most so many letters of honours follow a name. */
const most = 5;

/** The honours behind names that are posts too: Mr Chan, GBS, JP. */
export function findHonours(words: readonly Word[], people: readonly PersonRun[]): readonly PostFinding[] {
  const { honours, medals } = englishLexicon();
  return people.flatMap((person) => {
    const found: PostFinding[] = [];
    for (let at = person.to; at - person.to < most; at++) {
      const word = words[at];
      if (word?.gap !== ', ' && word?.gap !== ' ') break;
      const { text, start, end } = word;
      if (honours.has(text))
        found.push({ kind: 'post', start, end, holder: person, organization: null, how: 'behind a name' });
      else if (!medals.has(text)) break;
    }
    return found;
  });
}
