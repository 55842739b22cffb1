import type { Finding, OrganizationFinding, PersonFinding } from '../finding.ts';
import { organizationCandidates, outermost } from './organizations.ts';
import { findPeople } from './people.ts';
import { read } from './reading.ts';
import { segment } from './segments.ts';
import { tagNames } from './tagger/tagger.ts';
import { view } from './tagger/view.ts';

/** People, posts and organizations of Chinese text. `folded` is `fold(article.prose)`. */
export function findChineseNames(folded: string): readonly Finding[] {
  const reading = read(folded);
  const candidates = outermost(organizationCandidates(reading, segment(reading)));
  const tagged = tagNames(view(reading, candidates));
  const organizations = candidates.filter((c) => c.certainty !== 'weak');
  const { people, posts } = findPeople(reading, organizations);
  const taken = new Uint8Array(folded.length + 1);
  for (const { start, end } of [...organizations, ...people]) taken.fill(1, start, end);
  const isFree = (start: number, end: number) => taken.subarray(start, end).every((t) => t === 0);
  const more = tagged.filter(({ start, end }) => isFree(start, end));
  return [
    ...organizations.map(
      ({ start, end, how }): OrganizationFinding => ({
        kind: 'organization',
        start,
        end,
        how,
        fullName: null,
      }),
    ),
    ...people,
    ...more.map(({ kind, start, end }): OrganizationFinding | PersonFinding =>
      kind === 'person'
        ? { kind, start, end, form: 'full', how: 'reads like a name' }
        : { kind, start, end, fullName: null, how: 'reads like a name' },
    ),
    ...posts,
  ];
}
