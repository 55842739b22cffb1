import assert from 'node:assert/strict';
import type { CodeAction, DocumentHighlight, Location, LocationLink } from 'vscode-languageserver';
import {
  type KnowledgeChange,
  type KnowledgeChangeAnswer,
  knowledgeChangeRequest,
  knowledgeRequest,
  personRequest,
} from '../../src/protocol.ts';
import { type Session, startSession } from './session.ts';

const text = '---\ndate: 2023-06-13\n---\n青岛市市长栾振邦2023年6月12日会见孙东局长。栾振邦表示欢迎。\n';
const uri = 'file:///folder/forum.md';
const onLuan = { line: 3, character: 6 };

describe('the person under the cursor', () => {
  let session: Session;
  before(async () => {
    session = await startSession();
    session.open(uri, text, 'markdown');
  });
  after(() => session.close());

  const ask = (method: string, position = onLuan) =>
    session.connection.sendRequest(method, {
      textDocument: { uri },
      position,
      range: { start: position, end: position },
      context: { includeDeclaration: true, diagnostics: [] },
    });
  const change = (knowledgeChange: KnowledgeChange, file = '', position = onLuan) =>
    session.ask(knowledgeChangeRequest, {
      uri,
      position,
      address: 'forum.md',
      file,
      change: knowledgeChange,
    });

  it('is found wherever the article names it', async () => {
    const places = ((await ask('textDocument/references')) as Location[]).map(({ range }) => range.start);
    assert.deepEqual(places, [
      { line: 3, character: 5 },
      { line: 3, character: 25 },
    ]);
    const highlights = (await ask('textDocument/documentHighlight')) as DocumentHighlight[];
    assert.deepEqual(
      highlights.map(({ range }) => range.start),
      places,
    );
  });

  it('is defined where it is first named in full', async () => {
    const [link] = (await ask('textDocument/definition', { line: 3, character: 26 })) as LocationLink[];
    assert.deepEqual(link?.targetRange.start, { line: 3, character: 5 });
    // The editor underlines the name from which it leads there, and not the paragraph.
    assert.deepEqual(link?.originSelectionRange?.start, { line: 3, character: 25 });
    assert.equal(await ask('textDocument/definition', { line: 0, character: 0 }), null);
  });

  it('has code actions, and other words have none', async () => {
    const actions = (await ask('textDocument/codeAction')) as CodeAction[];
    assert.deepEqual(
      actions.map(({ title, command }) => [title, command?.command, command?.arguments]),
      [
        [
          'Add 栾振邦 to this folder’s knowledge',
          'dateline.name.addToKnowledge',
          [{ uri, position: onLuan }],
        ],
        ['栾振邦 is the same person as…', 'dateline.name.samePerson', [{ uri, position: onLuan }]],
      ],
    );
    assert.deepEqual(await ask('textDocument/codeAction', { line: 3, character: 40 }), []);
  });

  it('can be said to be one of the article or of the knowledge', async () => {
    const answer = await session.ask(personRequest, { uri, position: onLuan, query: '孫東' });
    assert.equal(answer?.name, '栾振邦');
    assert.equal(answer?.knowledge, null);
    assert.ok(answer?.candidates.some(({ name }) => name === '孙东'));
    const all = await session.ask(personRequest, { uri, position: onLuan, query: '林鄭月娥' });
    assert.ok(all?.candidates.some(({ detail }) => detail.includes('行政')));
  });

  it('is written with the posts of the article, and the file is valid', async () => {
    const answer = (await change({ kind: 'add' })) as Extract<KnowledgeChangeAnswer, { text: string }>;
    assert.match(answer.text, /name: 栾振邦\n(?:.*\n)+ +date: 2023-06-13/);
    await session.ask(knowledgeRequest, { files: [{ uri: 'file:///k.yaml', text: answer.text }] });
    assert.deepEqual(session.diagnostics, []);
    const known = await session.ask(personRequest, { uri, position: onLuan, query: '' });
    assert.equal(known?.knowledge?.id, '栾振邦');
    const [link] = (await ask('textDocument/definition')) as LocationLink[];
    assert.equal(link?.targetUri, 'file:///k.yaml');
  });

  it('can be judged the same as another, or not to be the one it was taken for', async () => {
    assert.deepEqual(await change({ kind: 'same', candidate: 'luan' }, 'judgements: []\n'), {
      text: 'judgements:\n  - same:\n      - 栾振邦\n      - luan\n',
    });
    assert.deepEqual(await change({ kind: 'different' }, 'judgements: []\n'), {
      text: 'judgements:\n  - different:\n      - 栾振邦\n      - 栾振邦\n',
    });
  });

  it('leaves a broken file alone, and says nothing where no person is', async () => {
    const answer = await change({ kind: 'add' }, 'persons: [');
    assert.ok(answer && 'problem' in answer && answer.problem.line === 1);
    assert.equal(await change({ kind: 'add' }, '', { line: 0, character: 2 }), null);
  });
});
