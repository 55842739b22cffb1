import type { Script } from '../analysis.ts';
import type { PopoloName } from '../knowledge/popolo.ts';

/** Which language tags (BCP 47, lower case) serve a reader of a script, best first. */
const preferences: Readonly<Record<Script, readonly string[]>> = {
  'zh-Hans': ['zh-hans', 'zh-hans-cn', 'zh-cn', 'zh-hans-sg', 'zh'],
  'zh-Hant': ['zh-hant', 'zh-hant-hk', 'zh-hk', 'zh-hant-tw', 'zh-tw', 'zh'],
  'zh-Hant-HK': ['zh-hant-hk', 'zh-hk', 'zh-hant', 'zh-hant-mo', 'zh'],
  'zh-Hant-TW': ['zh-hant-tw', 'zh-tw', 'zh-hant', 'zh'],
  en: ['en', 'en-hk', 'en-gb', 'en-us'],
  und: [],
};

/**
 * The name of an entry that readers of a script expect: the first that is neither short nor former in the tag they
 * like best, else the main name.
 */
export function nameFor(script: Script, mainName: string, others: readonly PopoloName[] = []): string {
  const current = others.filter(({ note }) => note !== 'short' && note !== 'former');
  for (const tag of preferences[script]) {
    const found = current.find(({ lang }) => lang?.toLowerCase() === tag);
    if (found) return found.name;
  }
  return mainName;
}
