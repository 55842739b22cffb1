import { stringify } from 'csv-stringify/browser/esm/sync';
import { entriesOf, isEntry, type OpenDocument, type OpenEntry, textOf } from './exchange.ts';

/**
 * Knowledge as a table, a row for each tenure: name, post, organization, from, to, source (its first). CSV as RFC 4180 has
 * it, in UTF-8 with a byte order mark, cells guarded against being calculated. What has no tenure is left out.
 */
export function exportCsv(document: OpenDocument): string {
  const nameOf = (list: string) =>
    new Map(
      entriesOf(document, list).map((entry) => [entry.id, textOf(entry.name) ?? textOf(entry.label) ?? '']),
    );
  const [persons, organizations, posts] = [nameOf('persons'), nameOf('organizations'), nameOf('posts')];
  const bodyOf = new Map(entriesOf(document, 'posts').map((post) => [post.id, post.organization_id]));
  const rows = entriesOf(document, 'memberships').map((membership) => {
    const body = organizations.get(membership.organization_id ?? bodyOf.get(membership.post_id)) ?? '';
    return [
      persons.get(membership.person_id) ?? textOf(membership.person_id) ?? '',
      withoutBody(posts.get(membership.post_id) ?? textOf(membership.role) ?? '', body),
      body,
      textOf(membership.start_date) ?? '',
      textOf(membership.end_date) ?? '',
      firstUrl(membership),
    ];
  });
  return stringify([['name', 'post', 'organization', 'from', 'to', 'source'], ...rows], {
    bom: true,
    escape_formulas: true,
    quoted: true,
    quoted_empty: false,
    record_delimiter: 'windows',
  });
}

/** The title without its organization, which has a column of its own, where that is at an end of it. */
function withoutBody(post: string, body: string): string {
  if (body === '' || post === body) return post;
  if (post.startsWith(body)) return post.slice(body.length).trim();
  return post.endsWith(` of ${body}`) ? post.slice(0, -` of ${body}`.length) : post;
}

function firstUrl({ sources }: OpenEntry): string {
  const [first] = Array.isArray(sources) ? sources.filter(isEntry) : [];
  return textOf(first?.url) ?? '';
}
