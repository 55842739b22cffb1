import type { EventStatus } from '../analysis.ts';
import { fill } from '../cards/words.ts';
import { escapeMarkdown } from '../text/markdown.ts';
import { byArticle } from './byArticle.ts';
import type { ExportOptions } from './eventFormats.ts';
import type { EventRecord, Part } from './eventRecord.ts';
import { type EventWords, roleWord, typeWord, whenWords } from './eventWords.ts';

/** Events as a brief in Markdown: article by article, what it tells, what it looks back on, and what is planned. */
export function toMarkdown(records: readonly EventRecord[], { words }: ExportOptions): string {
  return byArticle(records)
    .map((events) => articleBrief(events, words))
    .join('\n');
}

const statuses: readonly EventStatus[] = ['reported', 'background', 'planned'];

function articleBrief(events: readonly EventRecord[], words: EventWords): string {
  const { title, published, file } = events[0]!;
  const groups = statuses.flatMap((status) => {
    const found = events.filter((event) => event.status === status);
    return found.length === 0
      ? []
      : [
          `## ${escapeMarkdown(fill(words, `group.${status}`))}`,
          found.map((e) => eventBrief(e, words)).join('\n\n'),
        ];
  });
  const head = [`# ${escapeMarkdown(title ?? file)}`];
  const source = [published, file]
    .filter((part) => part !== null && part !== '')
    .map((p) => escapeMarkdown(p!));
  return `${[...head, source.join(' · '), ...groups].filter(Boolean).join('\n\n')}\n`;
}

function eventBrief(event: EventRecord, words: EventWords): string {
  const { name, type, place, partOf, text } = event;
  const facts = [whenWords(words, event), place ?? '', typeWord(words, type)].filter(Boolean);
  const lines = [
    ...parts('organizers', event.organizers, words),
    ...parts('participants', event.participants, words),
    ...(partOf ? [labelled(fill(words, 'partOf'), partOf, words)] : []),
  ];
  return [
    `- **${escapeMarkdown(name) || '…'}** · ${facts.map(escapeMarkdown).join(' · ')}`,
    ...lines.map((line) => `  - ${line}`),
    ...(text ? ['', `  > ${words.openQuote}${escapeMarkdown(text)}${words.closeQuote}`] : []),
  ].join('\n');
}

function labelled(label: string, text: string, words: EventWords): string {
  return `${escapeMarkdown(label)}${words.colon}${escapeMarkdown(text)}`;
}

/** One line a role: who has it, with posts. */
function parts(
  kind: 'organizers' | 'participants',
  all: readonly Part<EventRecord[typeof kind][number]['role']>[],
  words: EventWords,
): readonly string[] {
  return [...new Set(all.map(({ role }) => role))].map((role) => {
    const members = all.filter((part) => part.role === role);
    const names = members.map(({ name, posts }) =>
      posts.length > 0 ? fill(words, 'withPosts', { name, posts: posts.join(words.comma) }) : name,
    );
    return labelled(roleWord(words, role, kind), names.join(words.semicolon), words);
  });
}
