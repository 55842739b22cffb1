import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis, Event } from '../../src/core/analysis.ts';
import { buildKnowledge } from '../../src/core/knowledge/knowledge.ts';
import { eventsRequest } from '../../src/protocol.ts';
import { events } from '../../src/server/events.ts';
import { startSession } from './session.ts';

const signing: Event = {
  id: 'event1',
  name: '签署\n协议\u202e',
  type: 'signing',
  status: 'reported',
  start: '2022-06-30',
  end: '2022-06-30',
  place: '前海',
  participants: [{ person: 'person1', role: 'signatory' }],
  organizers: [{ organization: 'organization1', role: 'party' }],
  start_offset: 3,
  end_offset: 11,
  passages: [{ start: 3, end: 11, text: '李明与海大签约。' }],
};

function list(found: Partial<Analysis>, text = '甲\n\n李明与海大签约。\n李明') {
  const analysis: Analysis = {
    file: '',
    script: 'zh-Hans',
    published: null,
    publishedFrom: null,
    title: null,
    headings: [],
    mentions: [],
    people: [],
    organizations: [],
    events: [],
    ...found,
  };
  const document = TextDocument.create('file:///a.txt', 'plaintext', 1, text);
  const knowledge = buildKnowledge([]);
  return events({ document, version: 1, analysis, knowledge, analysedOnly: null });
}

describe('events', () => {
  it('gives each event its passage, its parts by name, and where the passage names them', () => {
    const { events } = list({
      events: [signing],
      people: [{ id: 'person1', name: '李明', names: [], posts: [{ title: '校长', organization: null }] }],
      organizations: [{ id: 'organization1', name: '海洋大学', surfaces: [] }],
      mentions: [
        { start: 3, end: 5, text: '李明', kind: 'person', entity: 'person1', how: '' },
        { start: 12, end: 14, text: '李明', kind: 'person', entity: 'person1', how: '' },
      ],
    });
    assert.deepEqual(events, [
      {
        key: 'signing|签署\n协议\u202e|2022-06-30',
        name: '签署 协议',
        type: 'signing',
        status: 'reported',
        start: '2022-06-30',
        end: '2022-06-30',
        place: '前海',
        passage: { start: { line: 2, character: 0 }, end: { line: 2, character: 8 } },
        text: '李明与海大签约。',
        organizers: [{ name: '海洋大学', role: 'party', posts: [], range: null }],
        participants: [
          {
            name: '李明',
            role: 'signatory',
            posts: ['校长'],
            range: { start: { line: 2, character: 0 }, end: { line: 2, character: 2 } },
          },
        ],
      },
    ]);
  });

  it('keeps apart two events that look alike', () => {
    const { events } = list({ events: [signing, { ...signing, id: 'event2' }] });
    assert.equal(new Set(events.map(({ key }) => key)).size, 2);
  });

  it('answers for open documents and for given texts', async () => {
    const session = await startSession();
    session.open('file:///open.txt', '甲');
    const nothing = { published: null, events: [], analysedOnly: null };
    assert.deepEqual(await session.ask(eventsRequest, { uri: 'file:///open.txt' }), {
      uri: 'file:///open.txt',
      ...nothing,
    });
    assert.deepEqual(await session.ask(eventsRequest, { uri: 'file:///closed.txt', text: '' }), {
      uri: 'file:///closed.txt',
      ...nothing,
    });
    assert.equal(await session.ask(eventsRequest, { uri: 'file:///closed.txt' }), null);
    session.close();
  });
});
