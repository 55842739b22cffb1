import columnNames from '../../../data/knowledgeColumns.yaml';
import { periodOf } from '../period.ts';
import type { FileProblem } from '../readKnowledge.ts';
import { csvRows } from './csvRows.ts';
import { type Import, type ImportSource, type OpenEntry, withoutEmpty } from './exchange.ts';

const columns = ['name', 'post', 'organization', 'from', 'to', 'source'] as const;
type Column = (typeof columns)[number];

/**
 * Makes a knowledge document of a table with a head: name, post, organization, from, to, source, in any order, in
 * English or Chinese; `name` and one of `post` and `organization` are needed. Each row is a tenure. Rows of one name are
 * one person, posts of one title in one organization one post. A row that cannot be read is told, the others hold.
 */
export function importCsv(text: string, source: ImportSource): Import {
  const [head, ...rows] = csvRows(text);
  const at = head ? columnsOf(head.cells) : new Map<Column, number>();
  if (!head || !at.has('name') || !(at.has('post') || at.has('organization'))) {
    const reason = 'the first row must name the columns: name, post, organization, from, to, source';
    return { document: {}, problems: [{ line: 1, column: 1, path: '', reason }] };
  }
  const problems: FileProblem[] = [];
  const lists = {
    persons: new Map<string, OpenEntry>(),
    organizations: new Map<string, OpenEntry>(),
    posts: new Map<string, OpenEntry>(),
  };
  const memberships: OpenEntry[] = [];
  for (const { line, cells } of rows) {
    const cell = (column: Column) => unguarded(cells[at.get(column) ?? -1] ?? '').trim();
    const row = {
      name: cell('name'),
      post: cell('post'),
      organization: cell('organization'),
      from: dateOf(cell('from')),
      to: dateOf(cell('to')),
      source: cell('source'),
    };
    const reason = wrongWith(row);
    if (reason) {
      problems.push({ line, column: 1, path: '', reason });
      continue;
    }
    const { name, post, organization } = row;
    const postId = labelOf(post, organization);
    lists.persons.set(name, { id: name, name });
    if (organization) lists.organizations.set(organization, { id: organization, name: organization });
    if (post) {
      const role = organization && !post.includes(organization) ? post : undefined;
      const of = organization || undefined;
      const entry = { id: postId, label: postId, role, organization_id: of, several_holders: true };
      lists.posts.set(postId, withoutEmpty(entry));
    }
    memberships.push(
      withoutEmpty({
        person_id: name,
        post_id: postId || undefined,
        organization_id: organization || undefined,
        start_date: row.from ?? undefined,
        end_date: row.to ?? undefined,
        sources: [{ url: row.source || source.url }],
      }),
    );
  }
  const document = withoutEmpty({
    persons: [...lists.persons.values()],
    organizations: [...lists.organizations.values()],
    posts: [...lists.posts.values()],
    memberships,
  });
  return { document, problems };
}

const names = columnNames as Readonly<Record<Column, readonly string[]>>;

function columnsOf(head: readonly string[]): Map<Column, number> {
  const cells = head.map((cell) => cell.trim().toLowerCase());
  return new Map(
    columns.flatMap((column) => {
      const at = cells.findIndex((cell) => names[column].includes(cell));
      return at < 0 ? [] : [[column, at] as const];
    }),
  );
}

interface Row {
  readonly name: string;
  readonly post: string;
  readonly organization: string;
  /** Null where the cell is no date. */
  readonly from: string | null | undefined;
  readonly to: string | null | undefined;
}

function wrongWith({ name, post, organization, from, to }: Row): string | null {
  if (!name) return 'needs a name';
  if (!post && !organization) return 'needs a post or an organization';
  if (from === null) return '“from” is no date such as 2022-07-01, 2022-07 or 2022';
  if (to === null) return '“to” is no date such as 2022-07-01, 2022-07 or 2022';
  const [start, end] = [periodOf(from ?? ''), periodOf(to ?? '')];
  return start && end && start.first > end.last ? '“to” is before “from”' : null;
}

/** 2022-07-01, 2022/7/1 or 2022年7月1日 as the calendar has them; undefined for an empty cell, null for anything else. */
function dateOf(cell: string): string | null | undefined {
  if (cell === '') return undefined;
  const match = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月?)|年?)$/.exec(cell);
  if (!match) return null;
  const date = match
    .slice(1)
    .filter(Boolean)
    .map((part) => part.padStart(2, '0'))
    .join('-');
  return periodOf(date) ? date : null;
}

/** 乙局 + 局长, Director of Port Bureau: a title alone would stand for any post of the kind. */
function labelOf(post: string, organization: string): string {
  if (!post || !organization || post.includes(organization)) return post;
  return /\p{Script=Han}$/u.test(organization) ? organization + post : `${post} of ${organization}`;
}

/** A cell that was guarded against being calculated by a spreadsheet begins with an apostrophe. */
function unguarded(cell: string): string {
  return /^'[=+\-@\t\r＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
}
