import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readAnnotations } from '../fixtures/readAnnotations.ts';

interface Knowledge {
  script: string;
  published: string | null;
  people: { name: string; surfaces: string[]; posts: { title: string; organization: string | null }[] }[];
  organizations: { name: string; surfaces: string[] }[];
  events: {
    name: string;
    surfaces: string[];
    type: string;
    start: string | null;
    end: string | null;
    place: string | null;
    participants: { person: string; role: string }[];
    organizers: { organization: string; role: string }[];
    optional: boolean;
  }[];
}

const root = 'test/fixtures/articles';
const kinds = ['P', 'T', 'O', 'D', 'E'].flatMap((kind) => [kind, `${kind}?`]);
const eventTypes =
  'forum press-conference signing visit competition fair launch meeting appointment award other'.split(' ');
const participantRoles = ['speaker', 'attendee', 'signatory', 'host'];
const organizerRoles = ['host', 'organizer', 'co-organizer', 'guiding', 'supporting', 'party'];
const day = /^(?:\d{4}|XXXX)(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

function checkArticle(path: string) {
  const { text, spans } = readAnnotations(readFileSync(`${root}/${path}.ann`, 'utf8'));
  const knowledge: Knowledge = JSON.parse(readFileSync(`${root}/${path}.json`, 'utf8'));
  const { people, organizations, events } = knowledge;
  const none = (wrong: readonly unknown[]) => assert.deepEqual(wrong, []);
  const isPrinted = (surface: string) => text.includes(surface);
  const isIso = (date: string) => day.test(date);
  const marked = (kind: string) => spans.filter((span) => span.kind === kind).map((span) => span.text);

  it('strips to the text', () => assert.equal(text, readFileSync(`${root}/${path}.txt`, 'utf8')));

  it('marks spans of known kinds, and dates with EDTF values', () => {
    none(spans.filter((span) => !kinds.includes(span.kind) || span.text.trim() !== span.text || !span.text));
    none(spans.filter((span) => span.kind[0] !== 'D' && span.value !== null));
    none(spans.filter((span) => span.kind === 'D' && !isInterval(span.value ?? '')));
  });

  it('names people and organizations as printed, and all that are marked', () => {
    none([...people, ...organizations].flatMap((entity) => entity.surfaces).filter((s) => !isPrinted(s)));
    const peopleSurfaces = people.flatMap((person) => person.surfaces);
    none(marked('P').filter((name) => !peopleSurfaces.includes(name)));
    none(
      people.filter((person) => !person.surfaces.some((s) => [...marked('P'), ...marked('P?')].includes(s))),
    );
    const organizationSurfaces = organizations.flatMap((organization) => organization.surfaces);
    none(marked('O').filter((name) => !organizationSurfaces.includes(name)));
    none(people.flatMap((person) => person.posts).filter((post) => !isPrinted(post.title)));
  });

  it('tells events with ISO dates, printed places, known people and known roles', () => {
    assert.ok(['zh-Hans', 'zh-Hant', 'en'].includes(knowledge.script));
    assert.ok(knowledge.published === null || isIso(knowledge.published));
    none(events.filter((event) => !eventTypes.includes(event.type)));
    none(events.filter((event) => event.start !== null && !isInterval(`${event.start}/${event.end}`)));
    none(events.filter((event) => event.start === null && event.end !== null));
    none(events.flatMap((event) => event.surfaces).filter((s) => !isPrinted(s)));
    none(
      events.filter((event) => event.place !== null && !isPrinted(event.place)).map((event) => event.place),
    );
    const participants = events.flatMap((event) => event.participants);
    none(participants.filter(({ role }) => !participantRoles.includes(role)));
    none(participants.filter(({ person }) => !people.some(({ name }) => name === person)));
    const organizers = events.flatMap((event) => event.organizers);
    none(organizers.filter(({ role }) => !organizerRoles.includes(role)));
    none(organizers.filter((side) => !organizations.some(({ name }) => name === side.organization)));
    none(
      events.filter(
        (event) => new Set(event.participants.map((p) => p.person)).size < event.participants.length,
      ),
    );
  });

  function isInterval(value: string): boolean {
    const [start, end, ...rest] = value.split('/');
    return rest.length === 0 && isIso(start!) && (end === undefined || (isIso(end) && start! <= end));
  }
}

describe('annotations', () => {
  it('may nest', () =>
    assert.deepEqual(
      readAnnotations('⟦T|⟦O?|市委⟧书记⟧⟦P|何平⟧⟦D=2024-05|五月⟧').spans.map(
        ({ kind, value, start, end }) => [kind, value, start, end],
      ),
      [
        ['T', null, 0, 4],
        ['O?', null, 0, 2],
        ['P', null, 4, 6],
        ['D', '2024-05', 6, 8],
      ],
    ));
  for (const broken of ['⟦P|何平', '何平⟧', '⟦何平⟧', '⟦PP|何平⟧'])
    it(`refuses ${broken}`, () => assert.throws(() => readAnnotations(broken)));
});

for (const folder of ['development', 'heldOut'].filter((name) => existsSync(`${root}/${name}`)))
  for (const file of readdirSync(`${root}/${folder}`).filter((name) => name.endsWith('.ann')))
    describe(`fixture ${folder}/${file}`, () => checkArticle(`${folder}/${file.slice(0, -4)}`));
