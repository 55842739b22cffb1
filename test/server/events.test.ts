import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis, Event } from '../../src/core/analysis.ts';
import { eventWordsFor } from '../../src/core/exports/eventWords.ts';
import { encodeText } from '../../src/core/text/encoding.ts';
import { dismissedRequest, eventsRequest, exportRequest, foldRequest } from '../../src/protocol.ts';
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
  return events({ document, analysis, analysedOnly: null }, eventWordsFor('en'));
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
        typeName: 'Signing',
        status: 'reported',
        statusName: 'reported',
        start: '2022-06-30',
        end: '2022-06-30',
        when: '2022-06-30',
        dated: null,
        place: '前海',
        placeRange: null,
        partOf: null,
        parent: null,
        text: '李明与海大签约。',
        line: 3,
        passage: { start: { line: 2, character: 0 }, end: { line: 2, character: 8 } },
        passages: [
          {
            text: '李明与海大签约。',
            range: { start: { line: 2, character: 0 }, end: { line: 2, character: 8 } },
          },
        ],
        organizers: [
          {
            name: '海洋大学',
            role: 'party',
            roleName: 'Party to it',
            key: '海洋大学',
            posts: [],
            range: null,
          },
        ],
        participants: [
          {
            name: '李明',
            role: 'signatory',
            roleName: 'Signing',
            key: '李明',
            posts: ['校长'],
            range: { start: { line: 2, character: 0 }, end: { line: 2, character: 2 } },
          },
        ],
        tooltip: '**签署 协议**\n\nSigning · reported · 2022-06-30 · 前海\n\n> “李明与海大签约。”',
        search: '签署 协议\nsigning\n2022-06-30\n前海\n海洋大学\n李明\n校长',
      },
    ]);
  });

  it('keeps apart two events that look alike', () => {
    const { events } = list({ events: [signing, { ...signing, id: 'event2' }] });
    assert.equal(new Set(events.map(({ key }) => key)).size, 2);
  });

  it('says where the place is named, how the day was read, and which dates belong to no event', async () => {
    const session = await startSession('zh-cn');
    const uri = 'file:///a.txt';
    const text = `海洋论坛开幕
（记者 郝思源）2023年6月12日，首届海洋论坛在青岛开幕。论坛为期两天，青岛市市长李明致辞。
该市2021年建成牧场六处。
`;
    const answer = (await session.ask(eventsRequest, { uri, text }))!;
    const document = TextDocument.create(uri, '', 1, text);
    const [forum] = answer.events;
    assert.equal(document.getText(forum!.placeRange!), '青岛');
    assert.equal(document.getText(forum!.dated!.range), '2023年6月12日');
    assert.equal(forum!.dated!.how, '“2023年6月12日”：文中写明年份');
    assert.deepEqual(
      answer.dates.map(({ text, when, range }) => [text, when, document.getText(range)]),
      [['2021年', '2021（仅知年份）', '2021年']],
    );
    session.close();
  });

  it('prints hostile texts as they are in tooltips', () => {
    const bad = '[x](command:y)<img onerror>](http://evil.example)`\n# \u202e';
    const passages = [{ start: 3, end: 11, text: bad }];
    const [event] = list({ events: [{ ...signing, name: bad, place: bad, passages }] }).events;
    assert.doesNotMatch(event!.tooltip, /<|\]\(|(?<!\\)[[\]`#]|\u202e/);
  });

  it('reads files in the encodings of news', async () => {
    const session = await startSession();
    const text = '2023年6月12日，首届海洋论坛在青岛开幕，市长李明致辞。这是一个没有什么其他内容的报道。';
    for (const encoding of ['gb18030', 'utf-16le'] as const) {
      const bytes = encodeText(text, encoding, { byteOrderMark: true }) as Uint8Array;
      const params = { uri: 'file:///a.txt', bytes: Buffer.from(bytes).toString('base64') };
      const answer = await session.ask(eventsRequest, params);
      assert.deepEqual(
        answer?.events.map(({ name }) => name),
        ['首届海洋论坛'],
        encoding,
      );
    }
    const binary = { uri: 'file:///a.png', bytes: Buffer.from([0, 1, 0xff, 0xfe, 0, 0]).toString('base64') };
    assert.equal(await session.ask(eventsRequest, binary), null);
    assert.match(session.log.join(), /a\.png is left out/);
    session.close();
  });

  it('exports what is shown, folds what is searched, keeps what is dismissed', async () => {
    const session = await startSession();
    const text = '2023年1月，首届海洋论坛在青岛开幕，市长李明致辞。';
    const file = (await session.ask(eventsRequest, { uri: 'file:///a.txt', text }))!;
    const files = [{ ...file, name: 'news/a.txt' }];
    const csv = await session.ask(exportRequest, { format: 'csv', files });
    assert.match(csv.text, /"首届海洋论坛","forum","reported","2023-01".*"news\/a\.txt","1"\r\n$/);
    const ics = await session.ask(exportRequest, { format: 'ics', files });
    assert.deepEqual([/BEGIN:VEVENT/.test(ics.text), ics.inexact], [false, 1]);
    const whole = await session.ask(exportRequest, { format: 'ics', inexact: 'whole period', files });
    assert.match(whole.text, /DTEND;VALUE=DATE:20230201/);
    assert.ok(file.events[0]!.search.includes(await session.ask(foldRequest, '海洋論壇')));
    const add = { file: 'a.txt', event: '首届海洋论坛', type: 'forum', date: '2023-01' };
    const dismissed = await session.ask(dismissedRequest, { text: '', add });
    assert.deepEqual('events' in dismissed && dismissed.events, [add]);
    session.close();
  });

  it('answers for open documents and for given texts', async () => {
    const session = await startSession();
    session.open('file:///open.txt', '甲');
    const nothing = { title: null, published: null, events: [], dates: [], analysedOnly: null };
    assert.deepEqual(await session.ask(eventsRequest, { uri: 'file:///open.txt' }), {
      uri: 'file:///open.txt',
      item: '',
      ...nothing,
    });
    assert.deepEqual(await session.ask(eventsRequest, { uri: 'file:///closed.txt', text: '' }), {
      uri: 'file:///closed.txt',
      item: '',
      ...nothing,
    });
    assert.equal(await session.ask(eventsRequest, { uri: 'file:///closed.txt' }), null);
    session.close();
  });
});
