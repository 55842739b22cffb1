import assert from 'node:assert/strict';
import { eventLines } from './eventLines.ts';

/** `P`, `O` and `D` marks give the stage its names and dates; an event a line, as `eventLines` prints it. */
function check(title: string, annotated: string, expected: readonly string[]) {
  it(title, () => assert.deepEqual(eventLines(annotated), expected));
}

describe('events: English occasions', () => {
  check(
    'a name of capitals, with small words inside',
    'The Hong Kong Design in Sichuan Showcase opened at Taikoo Li on ⟦D=2024-05-18|Saturday⟧.',
    ['fair reported 2024-05-18 @ Taikoo Li | Hong Kong Design in Sichuan Showcase |  | '],
  );
  check(
    'a title in quotation marks behind what it is, and those listed with initials',
    'The seminar entitled “Safe Tides: Ports for All” was held in Suva on ⟦D=2024-05-09|9th May⟧. Other speakers included Dr ⟦P|Ada M.C. Cheung⟧; Mr ⟦P|Edwin Ho⟧; and Dr ⟦P|Mary Kwok⟧.',
    [
      'forum reported 2024-05-09 @ Suva | Safe Tides: Ports for All | Ada M.C. Cheung speaker, Edwin Ho speaker, Mary Kwok speaker | ',
    ],
  );
  check(
    'what it is about in quotation marks; a lecture hall is no lecture',
    'The workshop on "Writing for Children" was held by the ⟦O|Harbour Writers Association⟧ in the lecture hall on ⟦D=2024-05-09|9th May⟧. The following guests attended the ceremony: ⟦P|Chu Wen⟧ and ⟦P|Liu Hua⟧.',
    [
      'forum reported 2024-05-09 | workshop on "Writing for Children" | Chu Wen attendee, Liu Hua attendee | Harbour Writers Association host',
    ],
  );
  check(
    'a visit to the house that tells of it',
    'On ⟦D=2024-05-09|May 9⟧, ⟦P|Thomas Berg⟧ and his delegation visited our company.',
    [
      'visit reported 2024-05-09 | Thomas Berg and his delegation visited our company | Thomas Berg attendee | ',
    ],
  );
  check(
    'a name that goes on behind its head',
    'The Third International Conference on Late Qing Sources was held in Leeds on ⟦D=2024-05-16/2024-05-17|May 16 and 17⟧.',
    [
      'forum reported 2024-05-16/2024-05-17 @ Leeds | Third International Conference on Late Qing Sources |  | ',
    ],
  );
  check(
    'first and last day make a range',
    'The Pacific Ministerial Meeting, which opened in Suva on ⟦D=2024-05-17|Friday⟧ and ends on ⟦D=2024-05-20|Monday⟧, is in its third year.',
    ['meeting reported 2024-05-17/2024-05-20 @ Suva | Pacific Ministerial Meeting |  | '],
  );
  check(
    'first day and length make a range',
    'Opening the Asia Nursing Conference on ⟦D=2024-05-14|Tuesday⟧, ⟦P|Leslie Ma⟧ told delegates that wards were short of staff. The three-day conference was organised by the ⟦O|Hospital Authority⟧.',
    [
      'forum reported 2024-05-14/2024-05-16 | Asia Nursing Conference | Leslie Ma speaker | Hospital Authority host',
    ],
  );
  check(
    'the tournament is the one that the article is about',
    '⟦P|Chan⟧ beat ⟦P|Lind⟧ 21-18, 21-19 at the Pearl Masters on ⟦D=2024-05-18|Saturday⟧. She won bronze at the Asian Games in ⟦D=2023-05|May 2023⟧. The tournament is organised by the ⟦O|Badminton Association⟧ and sponsored by ⟦O|Nanyue Bank⟧.',
    [
      'competition reported 2024-05-18 | Pearl Masters | Chan attendee, Lind attendee | Badminton Association host, Nanyue Bank supporting',
      'competition background 2023-05 | Asian Games |  | ',
      'award background 2023-05 | Lind won bronze | Lind attendee | ',
    ],
  );
  check(
    'the next edition',
    'The Kyoto Water Forum was held in Kyoto on ⟦D=2024-05-18|May 18⟧. The next forum is to be held in Dakar in ⟦D=2027|2027⟧.',
    [
      'forum reported 2024-05-18 @ Kyoto | Kyoto Water Forum |  | ',
      'forum planned 2027 @ Dakar | next Kyoto Water Forum |  | ',
    ],
  );
  check(
    'a ceremony without a name',
    'A welcome ceremony will be held at the marae on ⟦D=2024-08-05|August 5⟧.',
    ['other planned 2024-08-05 | welcome ceremony |  | '],
  );
  check(
    'a title that ends in Conference is no occasion',
    '⟦P|Yao⟧, vice chairman of the Sichuan Committee of the Chinese People’s Political Consultative Conference, left on ⟦D=2024-05-18|May 18⟧.',
    [],
  );
  check(
    'a meeting of its own is not the one told before',
    'The Kyoto Water Forum was held in Kyoto on ⟦D=2024-05-18|May 18⟧. ⟦P|Mok⟧ will attend the meeting of the panel.',
    ['forum reported 2024-05-18 @ Kyoto | Kyoto Water Forum |  | '],
  );
});

describe('events: who takes part, in English', () => {
  const occasion = 'The Kyoto Water Forum was held in Kyoto on ⟦D=2024-05-18|May 18⟧. ';
  const people = (who: string) => [`forum reported 2024-05-18 @ Kyoto | Kyoto Water Forum | ${who} | `];
  check(
    'one says',
    `${occasion}⟦P|Ana Vea⟧, director of the ⟦O|Agency⟧, said that rivers matter.`,
    people('Ana Vea speaker'),
  );
  check('one is said to say', `${occasion}"Rivers matter," said ⟦P|Ana Vea⟧.`, people('Ana Vea speaker'));
  check('one tells the press', `${occasion}⟦P|Ana Vea⟧ told reporters that rivers matter.`, people(''));
  check(
    'several are named behind the verb',
    `${occasion}It was attended by ⟦P|Ana Vea⟧ and ⟦P|Mele Tau⟧.`,
    people('Ana Vea attendee, Mele Tau attendee'),
  );
  check(
    'several also officiate',
    `${occasion}Also officiating at the ceremony were ⟦P|Ana Vea⟧; and ⟦P|Mele Tau⟧.`,
    people('Ana Vea host, Mele Tau host'),
  );
  check(
    'one comes along with another',
    `${occasion}⟦P|Ana Vea⟧, who attended the opening along with ⟦P|Mele Tau⟧, said that rivers matter.`,
    people('Ana Vea speaker, Mele Tau attendee'),
  );
  check(
    'lectures are given by',
    `${occasion}Lectures were given by ⟦P|Ana Vea⟧ of the ⟦O|College⟧ and ⟦P|Mele Tau⟧.`,
    people('Ana Vea speaker, Mele Tau speaker'),
  );
  check('a panel is chaired by', `${occasion}A panel was chaired by ⟦P|Ana Vea⟧.`, people('Ana Vea host'));
});

describe('events: English acts', () => {
  check(
    'a signing, who signs, and where',
    'Fiji and Tonga signed an agreement on ⟦D=2024-05-14|Tuesday⟧ to share tents. The accord was signed by ⟦P|Tuilagi⟧ and ⟦P|Fakatava⟧ in Suva.',
    [
      'signing reported 2024-05-14 @ Suva | Fiji and Tonga signed an agreement | Tuilagi signatory, Fakatava signatory | ',
    ],
  );
  check(
    'the commas of a list part no clause',
    'Port operators from Singapore, Indonesia and the Netherlands signed a pact on ⟦D=2024-05-16|Thursday⟧.',
    [
      'signing reported 2024-05-16 | Port operators from Singapore, Indonesia and the Netherlands signed a pact |  | ',
    ],
  );
  check(
    'names put to a memorandum',
    'Two schools signed a memorandum in Hong Kong on ⟦D=2024-05-15|Wednesday⟧. ⟦P|Kwan⟧, president of the ⟦O|Kowloon College⟧, and ⟦P|O’Rourke⟧, head of ⟦O|Parramatta University⟧, put their names to the memorandum.',
    [
      'signing reported 2024-05-15 @ Hong Kong | Two schools signed a memorandum | Kwan signatory, O’Rourke signatory | Kowloon College party, Parramatta University party',
    ],
  );
  check(
    'what a company says it has signed',
    '⟦O|Star Ferries⟧ said on ⟦D=2024-05-17|Friday⟧ it had signed a contract with ⟦O|Damen Yards⟧, the first of its kind since ⟦D=2012|2012⟧.',
    [
      'signing reported 2024-05-17 | Star Ferries signed a contract with Damen Yards |  | Star Ferries party, Damen Yards party',
    ],
  );
  check('a call on somebody', '⟦P|Qureshi⟧ will call on President ⟦P|Ram Thapa⟧ on ⟦D=2024-05-24|Friday⟧.', [
    'meeting planned 2024-05-24 | Qureshi will call on President Ram Thapa | Qureshi attendee, Ram Thapa host | ',
  ]);
  check(
    'a way that leads to a meeting is one act',
    '⟦P|Tuilagi⟧ will travel to Nuku’alofa on ⟦D=2024-06-03|June 3⟧ to meet ⟦P|Viliami Havea⟧.',
    [
      'visit planned 2024-06-03 @ Nuku’alofa | Tuilagi will travel to Nuku’alofa | Tuilagi attendee, Viliami Havea host | ',
    ],
  );
  check(
    'a visit goes on',
    '⟦P|Lo⟧ visited Macao on ⟦D=2024-05-18|May 18⟧. ⟦P|Lo⟧ toured the ⟦O|Islands Complex⟧ and was briefed by its director, ⟦P|Maria Sales⟧.',
    [
      'visit reported 2024-05-18 @ Macao | Lo visited Macao | Lo attendee, Maria Sales host | Islands Complex party',
    ],
  );
  check(
    'she who is meant takes office',
    'The ⟦O|Bank of Malaya⟧ appointed ⟦P|Aisha Rahman⟧ deputy governor on ⟦D=2024-05-15|Wednesday⟧. She takes office on ⟦D=2024-06-01|June 1⟧.',
    [
      'appointment reported 2024-05-15 | Bank of Malaya appointed Aisha Rahman deputy governor | Aisha Rahman attendee | Bank of Malaya host',
      'appointment planned 2024-06-01 | Aisha Rahman takes office | Aisha Rahman attendee | ',
    ],
  );
  check(
    'who only says it does not do it',
    '⟦P|Zulkifli⟧ said that the building had been inspected in ⟦D=2024-02|February⟧.',
    ['visit reported 2024-02 | Building had been inspected |  | '],
  );
  check(
    'a clause with a day and no verb of the lists',
    'Rescuers pulled the last survivor from the rubble on ⟦D=2024-05-19|Sunday⟧.',
    ['other reported 2024-05-19 | Rescuers pulled the last survivor from the rubble |  | '],
  );
  check(
    'a day between subject and verb',
    'The ⟦O|Court of Appeal⟧ on ⟦D=2024-05-17|Friday⟧ quashed a permit for the bay.',
    ['other reported 2024-05-17 | Court of Appeal quashed a permit for the bay |  | Court of Appeal host'],
  );
  check('no act that may come', 'The council may sign an agreement. It has not appointed ⟦P|Teo⟧.', []);
  check('a noun is no act', 'The visit was short. A signing is near.', []);
  check(
    'a dateline is no part of it',
    'SUVA, ⟦D=2024-05-14|May 14⟧ (Pacific Newswire) - Fiji and Tonga signed an agreement on ⟦D=2024-05-14|Tuesday⟧.',
    ['signing reported 2024-05-14 | Fiji and Tonga signed an agreement |  | '],
  );
});

describe('events: English lists, delegations and documents', () => {
  check(
    'an announced list of appointments is one event',
    'The ⟦O|Rivers Council⟧ announced the appointment and removal of several officials on ⟦D=2024-05-17|Friday⟧.\n\n⟦P|Rao⟧ was appointed deputy head of the ⟦O|Lakes Office⟧, replacing ⟦P|Wu⟧.\n\n⟦P|Sou⟧ will no longer serve as vice minister of lakes.',
    [
      'appointment reported 2024-05-17 | Rivers Council announced the appointment and removal of several officials | Rao attendee, Wu attendee, Sou attendee | Rivers Council host',
    ],
  );
  check(
    'who leads a delegation, and who receives it',
    'Two delegations, led by Mr ⟦P|Rao⟧, the mayor, and Mr ⟦P|Wu⟧, the secretary, visited ⟦O|Lotus University⟧ on ⟦D=2024-05-17|Friday⟧. They were warmly received by Professor ⟦P|Sou⟧.',
    [
      'visit reported 2024-05-17 | Rao visited Lotus University | Rao attendee, Wu attendee, Sou host | Lotus University party',
    ],
  );
  check(
    'a document between two sides',
    'A memorandum of understanding between ⟦O|Lotus Parks⟧ and ⟦O|Lotus Hospital⟧ on gardens will be signed on ⟦D=2024-05-24|Friday⟧ by Mr ⟦P|Rao⟧.',
    [
      'signing planned 2024-05-24 | A memorandum of understanding between Lotus Parks and Lotus Hospital on gardens will be signed | Rao signatory | Lotus Parks party, Lotus Hospital party',
    ],
  );
  check(
    'a rite in small letters, named by what it is for',
    'The celebration of the 10th anniversary of the establishment of the Lotus Society was held in Macao on ⟦D=2024-05-17|Friday⟧.',
    [
      'other reported 2024-05-17 @ Macao | celebration of the 10th anniversary of the establishment of the Lotus Society |  | ',
    ],
  );
  check(
    'where a sentence begins, and no place of an office',
    'In Lisbon on ⟦D=2024-05-17|May 17⟧, Mrs ⟦P|Kwok⟧ attended the Lotus Film Gala, organised by the ⟦O|Lotus Office in Brussels⟧.',
    ['other reported 2024-05-17 @ Lisbon | Lotus Film Gala | Kwok attendee | Lotus Office in Brussels host'],
  );
});
