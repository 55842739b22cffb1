import assert from 'node:assert/strict';
import { eventLines } from './eventLines.ts';

/** `P`, `O` and `D` marks give the stage its names and dates; an event a line, as `eventLines` prints it. */
function check(title: string, annotated: string, expected: readonly string[]) {
  it(title, () => assert.deepEqual(eventLines(annotated), expected));
}

describe('events: how agencies and ministries write, in English', () => {
  check(
    'the day on which it was only said',
    'Premier ⟦P|Rao⟧ will visit Tonga, a diplomat said in Suva on ⟦D=2024-05-16|Thursday⟧.',
    ['visit planned @ Tonga | Rao will visit Tonga | Rao attendee | '],
  );
  check(
    'where and when is not who',
    'On ⟦D=2024-05-14|May 14⟧, ⟦P|Rao⟧ was appointed mayor; on ⟦D=2024-05-15|May 15⟧, ⟦P|Wu⟧ was appointed bishop.',
    [
      'appointment reported 2024-05-14 | Rao was appointed mayor | Rao attendee | ',
      'appointment reported 2024-05-15 | Wu was appointed bishop | Wu attendee | ',
    ],
  );
  check(
    'an occasion without a name, and its verb behind what is said of it',
    'A farming forum, themed on terraces and springs, was held in Suva on ⟦D=2024-05-17|Friday⟧.\n\n⟦P|Rao⟧ said at the forum that rivers rise.',
    ['forum reported 2024-05-17 @ Suva | farming forum | Rao speaker | '],
  );
  check(
    'who hosts and who organizes',
    'The Lotus Forum, hosted by the ⟦O|Rivers Council⟧ and organized by ⟦O|Lotus Parks⟧, was officially unveiled in Suva on ⟦D=2024-05-17|Friday⟧.',
    ['forum reported 2024-05-17 @ Suva | Lotus Forum |  | Rivers Council host, Lotus Parks organizer'],
  );
  check(
    'two heads and one occasion',
    'The Rivers Forum and Lakes Summit was held in Suva on ⟦D=2024-05-17|Friday⟧.',
    ['forum reported 2024-05-17 @ Suva | Rivers Forum and Lakes Summit |  | '],
  );
  check(
    'who is met in the words before does not speak',
    'The Lotus Forum was held in Suva on ⟦D=2024-05-17|Friday⟧.\n\nIn a meeting with ⟦P|Wu⟧ at the forum, ⟦P|Rao⟧ said that rivers rise.',
    ['forum reported 2024-05-17 @ Suva | Lotus Forum | Rao speaker | '],
  );
  check(
    'who makes something known at a press conference',
    'Director ⟦P|Rao⟧ unveiled the list during a press conference in Suva on ⟦D=2024-05-17|Friday⟧.',
    [
      'press-conference reported 2024-05-17 @ Suva | press conference | Rao speaker | ',
      'launch reported 2024-05-17 @ Suva | Rao unveiled the list | Rao attendee | ',
    ],
  );
  check(
    'who welcomes a signing does not sign',
    '⟦P|Rao⟧ welcomed the signing of an agreement between two towns in Suva on ⟦D=2024-05-17|Friday⟧.',
    ['signing reported 2024-05-17 @ Suva | Signing of an agreement between two towns |  | '],
  );
  check(
    'a place in capitals is printed whole',
    '⟦P|Rao⟧ met with ⟦P|Wu⟧ at the Great Hall of the Rivers on ⟦D=2024-05-17|Friday⟧.',
    [
      'meeting reported 2024-05-17 @ Great Hall of the Rivers | Rao met with Wu | Rao attendee, Wu attendee | ',
    ],
  );
  check(
    'who only watches a signing is no side of it',
    '⟦P|Rao⟧ and the mayor of ⟦O|Lotus City Government⟧ ⟦P|Wu⟧ witnessed the signing of an agreement in Suva on ⟦D=2024-05-17|Friday⟧.',
    ['signing reported 2024-05-17 @ Suva | Signing of an agreement | Rao attendee, Wu attendee | '],
  );
  check(
    'a list of those visited, and the days behind it',
    '⟦P|Rao⟧ led a delegation to visit the ⟦O|University of Lakes⟧, the ⟦O|University of Rivers⟧ and the ⟦O|Harbour School⟧ from ⟦D=2024-05-13/2024-05-17|May 13 to 17⟧.',
    [
      'visit reported 2024-05-13/2024-05-17 | Rao led a delegation to visit the University of Lakes | Rao attendee | University of Lakes party, University of Rivers party, Harbour School party',
    ],
  );
  check(
    'a capital by its name',
    '⟦P|Rao⟧ met with ⟦P|Wu⟧ in the Fijian capital Suva on ⟦D=2024-05-17|Friday⟧.',
    ['meeting reported 2024-05-17 @ Suva | Rao met with Wu | Rao attendee, Wu attendee | '],
  );
  check('where somebody heads', '⟦P|Rao⟧ will head to Suva on ⟦D=2024-05-20|May 20⟧.', [
    'visit reported 2024-05-20 @ Suva | Rao will head to Suva | Rao attendee | ',
  ]);
  check(
    'a speech of an earlier visit',
    '⟦P|Rao⟧ visited Suva on ⟦D=2024-05-17|Friday⟧.\n\nThe two sides began in ⟦D=2015|2015⟧, when ⟦P|Rao⟧ visited Apia and delivered a talk in ⟦D=2015-06|June⟧.',
    [
      'visit reported 2024-05-17 @ Suva | Rao visited Suva | Rao attendee | ',
      'visit background 2015-06 @ Apia | Rao visited Apia and delivered a talk | Rao attendee | ',
    ],
  );
  check(
    'who tells of a signing does not sign',
    'The agreement was signed by ⟦P|Rao⟧ and ⟦P|Wu⟧ in Suva on ⟦D=2024-05-17|Friday⟧, ⟦P|Sou⟧ told a weekly.',
    [
      'signing reported 2024-05-17 @ Suva | Agreement was signed by Rao and Wu | Rao signatory, Wu signatory | ',
    ],
  );
  check(
    'what a document is for is no side of it',
    'The ⟦O|Rivers Council⟧ signed an agreement with ⟦O|Lotus Parks⟧ for the development of the ⟦O|Harbour Institute⟧ on ⟦D=2024-05-17|Friday⟧.',
    [
      'signing reported 2024-05-17 | Rivers Council signed an agreement with Lotus Parks for the development of the Harbour Institute |  | Rivers Council party, Lotus Parks party',
    ],
  );
  check(
    'who speaks at the rite of what was opened',
    'The island inaugurated a harbour in Suva on ⟦D=2024-05-17|Friday⟧.\n\nAmbassador ⟦P|Rao⟧ said during the opening ceremony that rivers rise.',
    ['launch reported 2024-05-17 @ Suva | Island inaugurated a harbour | Rao speaker | '],
  );
  check(
    'how long it lasts, told later',
    'The Lotus Fair opened in Suva on ⟦D=2024-05-14|May 14⟧.\n\nIt will last until ⟦D=2024-05-20|May 20⟧.',
    ['fair reported 2024-05-14/2024-05-20 @ Suva | Lotus Fair |  | '],
  );
  check(
    'the day that the paragraph before printed',
    '⟦P|Rao⟧ concluded a visit to Fiji on ⟦D=2024-05-16|Thursday⟧.\n\nOn ⟦D=2024-05-14|May 14⟧ he saw a film.\n\n⟦P|Rao⟧ then called on ⟦P|Wu⟧.',
    [
      'visit reported 2024-05-16 @ Fiji | Rao concluded a visit to Fiji | Rao attendee | ',
      'other reported 2024-05-14 | He saw a film |  | ',
      'meeting reported 2024-05-14 | Rao then called on Wu | Rao attendee, Wu host | ',
    ],
  );
  check(
    'a study that somebody leads',
    'The Lotus Forum was held in Suva on ⟦D=2024-05-17|Friday⟧.\n\nA study led by ⟦P|Rao⟧ found less rain.',
    ['forum reported 2024-05-17 @ Suva | Lotus Forum |  | '],
  );
  check(
    'a name in quotation marks',
    'The ⟦O|Rivers Council⟧ held the "Lotus Bay 2024" special event in Suva on ⟦D=2024-05-17|Friday⟧.',
    ['other reported 2024-05-17 @ Suva | "Lotus Bay 2024" special event |  | Rivers Council host'],
  );
  check(
    'a name that ends in a year',
    'The Lotus Conference of ⟦D=2024|2024⟧ was grandly held in Suva, Fiji, on ⟦D=2024-05-17|May 17⟧.',
    ['forum reported 2024-05-17 @ Suva | Lotus Conference of 2024 |  | '],
  );
  check(
    'the opening of an occasion',
    'The Grand Opening of the Lotus Conference was held in Suva on ⟦D=2024-05-17|May 17⟧.',
    ['forum reported 2024-05-17 @ Suva | Lotus Conference |  | '],
  );
  check(
    'where somebody will be',
    'Premier ⟦P|Rao⟧ will be in Suva from ⟦D=2024-05-20/2024-05-22|May 20 to 22⟧. ⟦P|Wu⟧ will be in charge until ⟦D=2024-05-22|May 22⟧.',
    ['visit reported 2024-05-20/2024-05-22 @ Suva | Rao will be in Suva | Rao attendee | '],
  );
  check('two who met', '⟦P|Rao⟧, premier of the island, and ⟦P|Wu⟧ met on ⟦D=2024-05-17|Friday⟧ in Suva.', [
    'meeting reported 2024-05-17 @ Suva | Rao and Wu met | Rao attendee, Wu attendee | ',
  ]);
  check('the article itself', 'This article was published on ⟦D=2024-05-17|May 17⟧ in a weekly.', []);
  check(
    'how long something else lasts',
    'The Harbour Forum 2022 was held in Suva on ⟦D=2024-05-15|May 15⟧.\n\nAn art exhibition was opened in Nadi on ⟦D=2024-05-16|May 16⟧. It will last until ⟦D=2024-06-20|June 20⟧.',
    [
      'forum reported 2024-05-15 @ Suva | Harbour Forum 2022 |  | ',
      'fair reported 2024-05-16 @ Nadi | art exhibition |  | ',
    ],
  );
});
