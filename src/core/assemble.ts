import type { Analysis, Heading, Mention, Passage } from './analysis.ts';
import { type Article, sourceSpan } from './article/article.ts';
import type { EventContext, FoundEvents } from './events/event.ts';
import type { Span } from './span.ts';

/** Puts the stages' findings together and leads every span back to the file. `file` is printed as given. */
export function assemble(file: string, context: Omit<EventContext, 'folded'>, found: FoundEvents): Analysis {
  const { article, published, dates, entities } = context;
  const mention = (span: Span, rest: Omit<Mention, 'start' | 'end' | 'text'>): Mention => {
    const { start, end } = sourceSpan(article, span);
    return { start, end, text: article.source.slice(start, end), ...rest };
  };
  const mentions = [
    ...entities.mentions.map((m) =>
      mention(m, {
        kind: m.kind,
        ...(m.entity && { entity: m.entity }),
        how: m.how,
        ...(m.knowledge && { knowledge: m.knowledge }),
        ...(m.holder && { holder: m.holder }),
      }),
    ),
    ...dates.map((d) =>
      mention(d, {
        kind: 'date',
        ...(d.value && { value: d.value }),
        ...(d.relative && { relative: true }),
        how: d.how,
      }),
    ),
    ...found.mentions.map((m) => mention(m, { kind: 'event', entity: m.event, how: m.how })),
  ];
  return {
    file,
    script: article.script,
    published: published?.value ?? null,
    publishedFrom: published?.from ?? null,
    title: article.title && article.prose.slice(article.title.start, article.title.end),
    headings: headingsOf(article),
    mentions: mentions.sort((a, b) => a.start - b.start || b.end - a.end),
    people: entities.people,
    organizations: entities.organizations,
    events: found.events.map(({ passages: spans, ...event }) => {
      const passages = spans.map((span) => passage(article, span));
      const { start, end } = passages[0]!;
      return { ...event, start_offset: start, end_offset: end, passages };
    }),
  };
}

function headingsOf(article: Article): readonly Heading[] {
  return article.blocks
    .filter(({ kind }) => kind === 'title' || kind === 'heading')
    .map((block) => ({ kind: block.kind === 'title' ? 'title' : 'section', ...passage(article, block) }));
}

function passage(article: Article, span: Span): Passage {
  return { ...sourceSpan(article, span), text: article.prose.slice(span.start, span.end).trim() };
}
