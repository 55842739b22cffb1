import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { analyze } from '../../src/core/analyze.ts';
import { wordsFor } from '../../src/core/cards/words.ts';
import { eventWordsFor, howWords } from '../../src/core/exports/eventWords.ts';
import { builtInKnowledge } from '../../src/core/knowledge/builtIn.ts';

describe('words of the cards', () => {
  it('are the same in all display languages, but for the kinds of bodies that English has as they are', () => {
    const keys = (locale: string) => Object.keys(wordsFor(locale)).filter((key) => !key.startsWith('kind.'));
    for (const locale of ['zh-cn', 'zh-tw']) assert.deepEqual(keys(locale).sort(), keys('en').sort());
  });

  it('say in each display language how whatever stands in the samples was found', () => {
    const folder = 'samples';
    const knowledge = builtInKnowledge();
    for (const file of readdirSync(folder).filter((name) => path.extname(name))) {
      const text = readFileSync(path.join(folder, file), 'utf8');
      for (const { kind, how } of analyze(text, knowledge).mentions) {
        for (const locale of ['en', 'zh-cn', 'zh-tw']) {
          if (kind !== 'date')
            assert.ok(wordsFor(locale)[`how.${how}`], `${locale}: ${how} (${kind}, ${file})`);
          else if (locale !== 'en') assert.match(howWords(eventWordsFor(locale), how), /\p{Script=Han}/u);
        }
      }
    }
  });

  it('say in each display language how names that stand in few articles were found', () => {
    const rules = [
      'called by its number',
      'before what people do',
      'capitals for a body',
      'figure of history',
    ];
    for (const how of [...rules, 'in a list of companies', 'in a list of organizations'])
      for (const locale of ['zh-cn', 'zh-tw'])
        assert.match(wordsFor(locale)[`how.${how}`]!, /\p{Script=Han}/u, how);
  });
});
