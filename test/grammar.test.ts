import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as oniguruma from 'vscode-oniguruma';
import * as textmate from 'vscode-textmate';

const grammarFile = 'syntaxes/news.tmLanguage.json';

describe('grammar of the language news', () => {
  let grammar: textmate.IGrammar;

  before(async () => {
    const wasm = createRequire(`${process.cwd()}/package.json`).resolve('vscode-oniguruma/release/onig.wasm');
    await oniguruma.loadWASM(Uint8Array.from(readFileSync(wasm)).buffer);
    const registry = new textmate.Registry({
      onigLib: Promise.resolve({
        createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
        createOnigString: (text) => new oniguruma.OnigString(text),
      }),
      loadGrammar: async () => textmate.parseRawGrammar(readFileSync(grammarFile, 'utf8'), grammarFile),
    });
    grammar = (await registry.loadGrammar('text.news'))!;
  });

  /** The pieces of the text that have a scope, each as `piece → scope` with the scope's first two words. */
  function scopesOf(text: string): string[] {
    let stack = textmate.INITIAL;
    return text.split('\n').flatMap((line) => {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
      stack = ruleStack;
      return tokens.flatMap(({ startIndex, endIndex, scopes }) => {
        const scope = scopes.at(-1)!;
        if (scope === 'text.news' || scope.startsWith('meta.')) return [];
        return [`${line.slice(startIndex, endIndex)} → ${scope.split('.').slice(0, 2).join('.')}`];
      });
    });
  }

  function check(name: string, text: string, expected: readonly string[]) {
    it(name, () => assert.deepEqual(scopesOf(text), expected));
  }

  const date = 'constant.numeric';
  const dateline = 'keyword.control';
  const headline = 'entity.name';

  check('front matter', '---\ntitle: 甲\ndate: 2024-05-06\n---\n乙', [
    '--- → punctuation.definition',
    'title → entity.name',
    ': → punctuation.separator',
    '甲 → string.unquoted',
    'date → entity.name',
    ': → punctuation.separator',
    `2024-05-06 → ${date}`,
    '--- → punctuation.definition',
  ]);
  check('front matter after a blank line', '\n---\na: b\n---\n乙', [
    '--- → punctuation.definition',
    'a → entity.name',
    ': → punctuation.separator',
    'b → string.unquoted',
    '--- → punctuation.definition',
  ]);
  check('a headline', '海大成立研究院\n正文', [`海大成立研究院 → ${headline}`]);
  check(
    'datelines',
    '题\n新华社北京5月6日电 甲\n（中央社記者王小明臺北6日電）乙\n【本报讯】丙\nSINGAPORE, Oct 17 (Xinhua) — Two',
    [
      `题 → ${headline}`,
      `新华社北京5月6日电 → ${dateline}`,
      `（中央社記者王小明臺北6日電） → ${dateline}`,
      `【本报讯】 → ${dateline}`,
      `SINGAPORE, Oct 17 (Xinhua) —  → ${dateline}`,
    ],
  );
  check('bylines and captions', '题\n记者：王小明\nBy Wang Xiaoming\n图：王小明在会上', [
    `题 → ${headline}`,
    '记者： → keyword.other',
    '王小明 → entity.name',
    'By → keyword.other',
    ' Wang Xiaoming → entity.name',
    '图：王小明在会上 → markup.italic',
  ]);
  check('quotations with dates in them', '题\n他说：“今年3月5日见。”她說「好『好』」', [
    `题 → ${headline}`,
    '“ → string.quoted',
    `今年 → ${date}`,
    `3月5日 → ${date}`,
    ...['见。', '”', '「', '好', '『', '好', '』', '」'].map((piece) => `${piece} → string.quoted`),
  ]);
  check('dates', '题\n2024年5月6日 二〇二四年五月 民國113年5月 昨日 上周五 30 June 2022 and May says', [
    `题 → ${headline}`,
    ...['2024年5月6日', '二〇二四年五月', '民國113年5月', '昨日', '上周五', '30 June 2022'].map(
      (d) => `${d} → ${date}`,
    ),
  ]);
});
