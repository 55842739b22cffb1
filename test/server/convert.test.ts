import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { convertRequest, type Variant } from '../../src/protocol.ts';
import { type Session, startSession } from './session.ts';

describe('converting', () => {
  let session: Session;
  before(async () => {
    session = await startSession();
  });
  after(() => session.close());

  let count = 0;

  /** `text` with the parts to convert in ‹›; without any, the whole is converted. */
  function check(name: string, to: Variant, text: string, expected: string, edits?: number) {
    it(name, async () => {
      const uri = `file:///convert/${count++}.md`;
      const document = TextDocument.create(uri, 'markdown', 1, text.replace(/[‹›]/g, ''));
      const marks = [...text.matchAll(/[‹›]/g)].map(({ index }, i) => document.positionAt(index - i));
      const ranges = marks.flatMap((mark, i) => (i % 2 ? [{ start: marks[i - 1]!, end: mark }] : []));
      session.open(uri, document.getText(), 'markdown');
      const answer = await session.ask(convertRequest, { uri, to, phrases: false, ranges });
      assert.equal(answer!.version, 1);
      assert.equal(TextDocument.applyEdits(document, [...answer!.edits]), expected);
      if (edits !== undefined) assert.equal(answer!.edits.length, edits);
    });
  }

  check('nothing', 'hant', '', '', 0);
  check('a text already there', 'hans', '简体中文里的论坛', '简体中文里的论坛', 0);
  check('a whole document, by as little as possible', 'hant', '简单说，国家', '簡單說，國家', 2);
  check('a selection to its last character', 'hant', '国家‹国家国›家', '国家國家國家');
  check('several selections', 'hant', '‹国›家\n国‹家国›', '國家\n国家國');
  check('selections that overlap', 'hant', '‹国家›', '國家');
  check(
    'front matter keys and addresses stay',
    'hant',
    '---\n标题: 国\n---\nhttps://国.example/国 国',
    '---\n标题: 國\n---\nhttps://国.example/国 國',
  );
  check('a name that only the knowledge knows', 'hant-hk', '甲、罗范椒芬。国家', '甲、羅范椒芬。國家');
  check('a line without line feed at its end', 'hant', '甲\n国', '甲\n國');
  check('lone surrogates and NUL', 'hant', '\ud800国\0\udc00国', '\ud800國\0\udc00國');
});
