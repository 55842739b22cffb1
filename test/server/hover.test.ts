import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../../src/core/analysis.ts';
import { wordsFor } from '../../src/core/cards/words.ts';
import { eventWordsFor } from '../../src/core/exports/eventWords.ts';
import { buildKnowledge } from '../../src/core/knowledge/knowledge.ts';
import { hover } from '../../src/server/hover.ts';
import { type Session, startSession } from './session.ts';

describe('hover', () => {
  let session: Session;
  before(async () => {
    session = await startSession();
  });
  after(() => session.close());

  const start = { line: 0, character: 0 };
  let count = 0;

  function says(name: string, text: string, expected: null, languageId = 'plaintext') {
    it(name, async () => {
      const uri = `file:///articles/${count++}.txt`;
      session.open(uri, text, languageId);
      assert.equal(await session.hover(uri, start), expected);
      assert.deepEqual(session.log, []);
    });
  }

  says('says nothing of an empty file', '', null);
  says('says nothing of only front matter', '---\ntitle: x\n---\n', null);
  says('says nothing of broken front matter', '---\ntitle: [x\n: :\n', null, 'markdown');
  says('says nothing of broken HTML', '<p <<div></p', null, 'html');
  says('bears NUL bytes', '\0\0\0', null);
  says('bears lone surrogates', '\ud800 \udc00', null);

  it('says nothing of a file that is not open', async () => {
    assert.equal(await session.hover('file:///nowhere.txt', start), null);
  });

  it('prints hostile names as they are, wherever they come from', () => {
    const bad = (mark: string) =>
      `${mark}[x](command:y)<img onerror>](http://evil.example)\`\n# \u202e${mark}`;
    const sources = [{ url: 'javascript:alert(1)' }, { url: `https://example.org/a)[x](command:y)` }];
    const knowledge = buildKnowledge([
      {
        persons: [{ id: 'k', name: bad('a'), other_names: [{ name: bad('b'), lang: bad('c') }] }],
        posts: [{ id: 'post', label: bad('d') }],
        memberships: [{ person_id: 'k', post_id: 'post', start_date: '2020', sources }],
      },
    ]);
    const text = bad('e');
    const analysis: Analysis = {
      file: '',
      script: 'zh-Hans',
      published: '2024-01-01',
      publishedFrom: null,
      title: null,
      headings: [],
      mentions: [{ start: 0, end: text.length, text, kind: 'person', entity: 'p', how: bad('f') }],
      people: [
        {
          id: 'p',
          name: text,
          names: [{ name: bad('g'), lang: bad('h') }],
          posts: [{ title: bad('i'), organization: bad('j') }],
          knowledge: 'k',
        },
      ],
      organizations: [],
      events: [],
    };
    const document = TextDocument.create('file:///x.txt', 'plaintext', 1, text);
    const article = { document, version: 1, analysis, knowledge, analysedOnly: null };
    const post = {
      person: bad('k'),
      title: bad('l'),
      organization: bad('m'),
      first: bad('n'),
      last: bad('o'),
    };
    const folder = { mentions: 12, articles: 3, posts: [post] };
    const { value } = hover(article, start, {
      words: wordsFor('en'),
      eventWords: eventWordsFor('en'),
      folder,
    })!.contents as { value: string };
    assert.match(value, /\]\(https:\/\/example\.org\/a%29%5Bx%5D%28command:y%29\)/);
    const actions = value.slice(value.lastIndexOf('\n') + 1);
    assert.match(actions, /^\[All mentions\]\(command:dateline\.name\.mentions\?%22card%22\) · /);
    const rest = value.slice(0, -actions.length).replace(/\[example\.org\]\([^)]*\)/, '');
    assert.doesNotMatch(rest, /<|\]\(|(?<!\\)[[\]`#]|\u202e|javascript/);
    assert.ok(value.split('\n').length <= 12 && rest.length <= 600);
  });

  it('cuts what is too long, and says so in the log and on the card', async () => {
    session.open('file:///long.txt', `行政長官李家超出席會議。${'长'.repeat(250_000)}`);
    const card = JSON.stringify(await session.hover('file:///long.txt', { line: 0, character: 4 }));
    assert.match(card, /in the first 200000 characters/);
    assert.match(session.log.join('\n'), /long\.txt: only the first 200000 of 250012 characters/);
  });
});
