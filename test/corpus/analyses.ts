import type { Analysis } from '../../src/core/analysis.ts';
import type { IndexedFile } from '../../src/corpus/store/store.ts';

/** Makes what analysis would, so that tests of stores do not hang on grammars. Mentions are found by their text. */
export function indexedFile(
  path: string,
  text: string,
  says: {
    readonly published?: string;
    readonly people?: readonly { names: readonly string[]; posts?: readonly string[]; knowledge?: string }[];
    readonly organizations?: readonly { names: readonly string[]; knowledge?: string }[];
    readonly events?: readonly {
      name: string;
      start?: string;
      end?: string;
      place?: string;
      people?: readonly number[];
      organizers?: readonly number[];
    }[];
  } = {},
): IndexedFile {
  const people = (says.people ?? []).map(({ names, posts = [], knowledge }, i) => ({
    id: `p${i + 1}`,
    name: names[0]!,
    names: names.map((name) =>
      /^[\w ]+$/.test(name) ? { name, lang: 'en', system: 'hanyu-pinyin' } : { name },
    ),
    posts: posts.map((title) => ({
      title,
      organization: null,
      ...(says.organizations && { organizationId: 'o1' }),
    })),
    ...(knowledge && { knowledge }),
  }));
  const organizations = (says.organizations ?? []).map(({ names, knowledge }, i) => ({
    id: `o${i + 1}`,
    name: names[0]!,
    surfaces: names,
    ...(knowledge && { knowledge }),
  }));
  const events = (says.events ?? []).map(
    ({ name, start, end, place, people: who = [], organizers: by = [] }, i): Analysis['events'][number] => ({
      id: `e${i + 1}`,
      name,
      type: 'forum',
      status: 'reported',
      start: start ?? null,
      end: end ?? start ?? null,
      place: place ?? null,
      participants: who.map((n) => ({ person: `p${n}`, role: 'speaker' })),
      organizers: by.map((n) => ({ organization: `o${n}`, role: 'host' })),
      ...(i > 0 && { parent: 'e1' }),
      start_offset: 0,
      end_offset: text.length,
      passages: [
        { start: 0, end: 2, text: text.slice(0, 2) },
        { start: 0, end: 2, text: 'without markup' },
      ],
    }),
  );
  const mentions = [
    ...people.flatMap(({ id, names }) => names.flatMap(({ name }) => found(text, name, 'person', id))),
    ...organizations.flatMap(({ id, surfaces }) =>
      surfaces.flatMap((name) => found(text, name, 'organization', id)),
    ),
    ...events.flatMap(({ id, name }) => found(text, name, 'event', id)),
    ...found(text, '6月30日', 'date').map((m) => ({ ...m, value: '2022-06-30', relative: true as const })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  return {
    path,
    size: text.length,
    modified: 1,
    hash: String(text.length),
    encoding: 'utf-8',
    problem: null,
    articles: [
      {
        item: '',
        line: 0,
        text,
        analysis: {
          file: path,
          script: 'zh-Hans',
          published: says.published ?? null,
          publishedFrom: says.published ? 'dateline' : null,
          title: text.split('\n')[0] || null,
          headings: [{ start: 0, end: 1, kind: 'title', text: text.slice(0, 1) }],
          mentions,
          people,
          organizations,
          events,
        },
      },
    ],
  };
}

function found(text: string, name: string, kind: Analysis['mentions'][number]['kind'], entity?: string) {
  const mentions: Analysis['mentions'][number][] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    mentions.push({
      start: at,
      end: at + name.length,
      text: name,
      kind,
      ...(entity && { entity }),
      how: `by ${kind}`,
    });
  }
  return mentions;
}
