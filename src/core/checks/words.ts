import data from '../../data/checks/words.yaml';
import { fill, tableFor, type Words } from '../cards/words.ts';
import type { Finding } from './check.ts';

/** The words of the checks for a display language as VS Code names it; English for what is not there. */
export function checkWords(locale: string): Words {
  return tableFor(data as Parameters<typeof tableFor>[0], locale);
}

/** What a finding says. Values that are tags of scripts are said in words. */
export function messageOf({ message, values }: Finding, words: Words): string {
  return fill(words, message, spoken(values, words));
}

/** What a finding offers to do; null where it offers nothing. */
export function fixTitleOf({ fix, values }: Finding, words: Words): string | null {
  return fix ? fill(words, fix.title, spoken(values, words)) : null;
}

function spoken(values: Finding['values'], words: Words): Finding['values'] {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      value.startsWith('zh-') ? (words[value] ?? value) : value,
    ]),
  );
}
