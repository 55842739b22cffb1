import type { Finding, OrganizationFinding } from '../finding.ts';
import { findOrganizations } from './organizations.ts';
import { findPeople } from './people.ts';
import { read } from './reading.ts';

/** People, posts and organizations of Chinese text. `folded` is `fold(article.prose)`. */
export function findChineseNames(folded: string): readonly Finding[] {
  const reading = read(folded);
  const organizations = findOrganizations(reading);
  const { people, posts } = findPeople(reading, organizations);
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
    ...posts,
  ];
}
