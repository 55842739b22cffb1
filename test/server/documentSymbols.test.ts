import assert from 'node:assert/strict';
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Session, startSession } from './session.ts';

const signs: Partial<Record<SymbolKind, string>> = {
  [SymbolKind.String]: 'title',
  [SymbolKind.Namespace]: 'section',
  [SymbolKind.Event]: 'event',
  [SymbolKind.Interface]: 'speaker',
};

describe('outline', () => {
  let session: Session;
  before(async () => {
    session = await startSession();
  });
  after(() => session.close());

  let count = 0;

  /** The outline as indented lines: kind, name, the words selected, and the detail. */
  function check(name: string, text: string, expected: readonly string[], language = 'markdown') {
    it(name, async () => {
      const uri = `file:///outline/${count++}.md`;
      session.open(uri, text, language);
      const document = TextDocument.create(uri, language, 1, text);
      const lines: string[] = [];
      const print = (symbols: readonly DocumentSymbol[], indent: string) => {
        for (const { name, kind, detail, range, selectionRange, children } of symbols) {
          const [whole, selected] = [range, selectionRange].map((r) => document.getText(r));
          assert.ok(document.offsetAt(range.start) <= document.offsetAt(selectionRange.start));
          assert.ok(document.offsetAt(range.end) >= document.offsetAt(selectionRange.end));
          assert.ok(whole!.includes(selected!));
          lines.push([`${indent}${signs[kind]} ${name}`, selected, detail].join('|'));
          print(children ?? [], `${indent}  `);
        }
      };
      print(
        await session.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } }),
        '',
      );
      assert.deepEqual(lines, expected);
    });
  }

  check('nothing of an empty file', '', []);
  check(
    'title, sections, events and speakers',
    `---
title: 第三届海洋论坛在青岛开幕
date: 2023-06-12
---

6月12日，第三届海洋论坛在青岛开幕，青岛市副市长栾振邦致辞。

## 走向深蓝

栾振邦说，今年1月，青岛市人民政府发布了《深海行动方案》。
`,
    [
      'title 第三届海洋论坛在青岛开幕|第三届海洋论坛在青岛开幕|2023-06-12',
      '  event 第三届海洋论坛|第三届海洋论坛|2023-06-12 · 青岛',
      '  speaker 栾振邦|栾振邦|青岛市副市长',
      '  section 走向深蓝|走向深蓝|',
      '    event 青岛市人民政府发布了《深海行动方案》|青岛市人民政府发布了《深海行动方案》|2023-01 (month only)',
    ],
  );
  check(
    'events without a title',
    '2023年6月12日，首届海洋论坛在青岛开幕，市长栾振邦致辞。',
    ['event 首届海洋论坛|首届海洋论坛|2023-06-12 · 青岛', 'speaker 栾振邦|栾振邦|市长'],
    'plaintext',
  );
});
