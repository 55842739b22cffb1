import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Analysis } from '../../src/core/analysis.ts';
import { analyze } from '../../src/core/analyze.ts';
import { convert, convertText } from '../../src/core/convert/convert.ts';
import { convertedOffset } from '../../src/core/convert/edits.ts';
import { protectNames } from '../../src/core/convert/protectNames.ts';
import type { Variant } from '../../src/core/convert/variant.ts';
import { builtInKnowledge } from '../../src/core/knowledge/builtIn.ts';
import { fold } from '../../src/core/text/fold.ts';

const knowledge = builtInKnowledge();
const fixtures = 'test/fixtures/articles';
const articles = [...readdirSync(fixtures).map((folder) => `${fixtures}/${folder}`), 'samples']
  .flatMap((folder) => readdirSync(folder).map((file) => `${folder}/${file}`))
  .filter((file) => /\.(?:txt|md|html|news)$/.test(file))
  .sort();
const texts = new Map(articles.map((file) => [file, readFileSync(file, 'utf8')]));

/** A name as it reads in Simplified: some characters do not fold (回覆, 回复), since they are words of both scripts. */
const plain = (name: string) => fold(convertText(name, { to: 'hans' }));

/** What an analysis says apart from how characters are written, one line each; places as `place` gives them. */
function told({ mentions, people, organizations, events }: Analysis, place: (offset: number) => number) {
  const name = new Map([...people, ...organizations].map((entity) => [entity.id, plain(entity.name)]));
  const event = new Map(events.map(({ id, name, start }) => [id, `${plain(name)} ${start}`]));
  const entity = (id: string | undefined) => name.get(id ?? '') ?? event.get(id ?? '') ?? '';
  return [
    ...mentions.map(
      (m) =>
        `${place(m.start)}-${place(m.end)} ${m.kind} ${plain(m.text)} ${m.value ?? ''} ${entity(m.entity)}`,
    ),
    ...[...people, ...organizations].map(({ name, knowledge }) => `${plain(name)} ${knowledge ?? ''}`),
    ...people.flatMap((person) =>
      person.posts.map(
        (post) => `${plain(person.name)}: ${plain(post.title)} of ${plain(post.organization ?? '')}`,
      ),
    ),
    ...events.map((e) =>
      [
        plain(e.name),
        e.type,
        e.status,
        e.start,
        e.end,
        plain(e.place ?? ''),
        ...e.participants.map(({ person, role }) => `${entity(person)} ${role}`),
        ...e.organizers.map(({ organization, role }) => `${entity(organization)} ${role}`),
      ].join(' · '),
    ),
  ];
}

/** Converts an article as the editor does and compares what is said of the two. */
function checkTwin(file: string, to: Variant) {
  const text = texts.get(file)!;
  const own = analyze(text, knowledge, { file });
  const twin = convert(text, { to, names: protectNames(own, knowledge, to) });
  const other = analyze(twin.text, knowledge, { file });
  assert.deepEqual(
    told(other, (offset) => offset),
    told(own, (offset) => convertedOffset(twin.shifts, offset)),
  );
}

describe('the analysis of an article and of its script-converted twin', () => {
  for (const file of articles.filter((name) => !name.includes('heldOut')))
    it(file, () => checkTwin(file, /[們這會來時說]/.test(texts.get(file)!) ? 'hans' : 'hant'));

  it('agree in every script', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...articles),
        fc.constantFrom<Variant>('hant-hk', 'hant-tw', 'hant', 'hans'),
        checkTwin,
      ),
      { numRuns: 12 },
    );
  });
});
