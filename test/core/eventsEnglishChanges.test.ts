import assert from 'node:assert/strict';
import { eventLines } from './eventLines.ts';

/** `P`, `O` and `D` marks give the stage its names and dates; an event a line, as `eventLines` prints it. */
function check(title: string, annotated: string, expected: readonly string[]) {
  it(title, () => assert.deepEqual(eventLines(annotated), expected));
}

describe('events: changes of office, in English', () => {
  check(
    'a reshuffle is an appointment of those named behind it',
    'The ⟦O|Rivers Council⟧ unveiled a Cabinet reshuffle on ⟦D=2024-05-17|Friday⟧.\n\n⟦P|Rao⟧ will take over as minister of lakes, replacing ⟦P|Wu⟧.',
    [
      'appointment reported 2024-05-17 | Rivers Council unveiled a Cabinet reshuffle | Rao attendee, Wu attendee | Rivers Council host',
    ],
  );
  check(
    'a term is not the day on which somebody is appointed',
    '⟦P|Rao⟧ was appointed to the council on ⟦D=2024-05-17|Friday⟧ with effect from ⟦D=2024-06-01|June 1⟧.',
    ['appointment reported 2024-05-17 | Rao was appointed to the council | Rao attendee | '],
  );
  check(
    'who is listed as a member',
    'The council announced the appointment of three members on ⟦D=2024-05-17|Friday⟧.\n\nThe new members are ⟦P|Rao⟧, ⟦P|Wu⟧ and ⟦P|Sou⟧.',
    [
      'appointment reported 2024-05-17 | Council announced the appointment of three members | Rao attendee, Wu attendee, Sou attendee | ',
    ],
  );
});

describe('events: visits and signings, in English', () => {
  check(
    'an official visit, in capitals, and who goes along',
    'Premier ⟦P|Rao⟧ will make an Official Visit to Suva on ⟦D=2024-05-20|Monday⟧. He will be accompanied by ⟦P|Wu⟧.',
    [
      'visit reported 2024-05-20 @ Suva | Rao will make an Official Visit to Suva | Rao attendee, Wu attendee | ',
    ],
  );
  check(
    'who leads a delegation somewhere, and meets others there',
    'From ⟦D=2024-05-14/2024-05-16|May 14 to 16⟧, ⟦P|Rao⟧ led a delegation to Macao for studies.\n\nMayor ⟦P|Wu⟧ met with the delegation.',
    [
      'visit reported 2024-05-14/2024-05-16 @ Macao | Rao led a delegation to Macao for studies | Rao attendee | ',
      'meeting reported 2024-05-14/2024-05-16 @ Macao | Wu met with the delegation | Wu host | ',
    ],
  );
  check(
    'who arranges a trip',
    'The ⟦O|Rivers Council⟧ organized a trip to Suva for envoys on ⟦D=2024-05-17|Friday⟧.',
    [
      'visit reported 2024-05-17 @ Suva | Rivers Council organized a trip to Suva for envoys |  | Rivers Council host',
    ],
  );
  check(
    'those behind “by” sign',
    'On ⟦D=2024-05-17|Friday⟧ Mr ⟦P|Rao⟧ witnessed the signing of a memorandum of ⟦O|Lotus Parks⟧ and ⟦O|Lotus Hospital⟧ by the director, Mr ⟦P|Wu⟧, and the mayor, Mr ⟦P|Sou⟧.',
    [
      'signing reported 2024-05-17 | Signing of a memorandum of Lotus Parks and Lotus Hospital | Wu signatory, Sou signatory, Rao attendee | Lotus Parks party, Lotus Hospital party',
    ],
  );
  check(
    'two occasions of one sentence, each with its year or number',
    'The ⟦D=2024|2024⟧ Lotus Forum and the 5th Tea Summit opened in Suva on ⟦D=2024-05-17|Friday⟧.',
    [
      'forum reported 2024-05-17 @ Suva | 2024 Lotus Forum |  | ',
      'forum reported 2024-05-17 @ Suva | Tea Summit |  | ',
    ],
  );
  check(
    'what somebody is only asked to do',
    'Lawmakers on ⟦D=2024-05-17|Friday⟧ called for Minister ⟦P|Rao⟧ to step down.',
    ['other reported 2024-05-17 | Lawmakers called for Minister Rao to step down |  | '],
  );
  check(
    'a rite of something without a name',
    'The opening ceremony of the course was held in Suva on ⟦D=2024-05-17|Friday⟧. Officiating guests included ⟦P|Rao⟧ and ⟦P|Wu⟧.',
    ['launch reported 2024-05-17 @ Suva | opening ceremony of the course | Rao host, Wu host | '],
  );
  check('who takes a post up', '⟦P|Rao⟧ assumed office as mayor on ⟦D=2024-05-17|Friday⟧.', [
    'appointment reported 2024-05-17 | Rao assumed office as mayor | Rao attendee | ',
  ]);
});
