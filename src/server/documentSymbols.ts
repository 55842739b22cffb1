import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import type { Analysis, Event, Mention } from '../core/analysis.ts';
import { type EventWords, whenWords } from '../core/exports/eventWords.ts';
import { tellingPassage } from '../core/exports/tellingPassage.ts';
import type { Span } from '../core/span.ts';
import { oneLine } from '../core/text/markdown.ts';
import type { ReadArticle } from './articles.ts';

/** Something that the outline shows: the whole of it, and the part of it that is its name. */
interface Item extends Span {
  readonly name: string;
  readonly kind: SymbolKind;
  readonly detail: string;
  readonly selection: Span;
}

/** The outline of an article: its title; beneath, its sections; in each, the events told there and who speaks. */
export function documentSymbols({ document, analysis }: ReadArticle, words: EventWords): DocumentSymbol[] {
  const range = ({ start, end }: Span) => ({
    start: document.positionAt(start),
    end: document.positionAt(end),
  });
  const symbol = ({ name, kind, detail, selection, start, end }: Item): DocumentSymbol => ({
    name: oneLine(name) || '…',
    kind,
    ...(detail && { detail: oneLine(detail) }),
    range: range({ start: Math.min(start, selection.start), end: Math.max(end, selection.end) }),
    selectionRange: range(selection),
    children: [],
  });
  const roots: DocumentSymbol[] = [];
  // The title and the section that hold what comes next.
  let [title, section]: (DocumentSymbol | undefined)[] = [];
  const items = [
    ...headings(analysis, document.getText().length),
    ...eventItems(analysis, words),
    ...speakers(analysis),
  ];
  for (const item of items.sort((a, b) => a.start - b.start || rank(a) - rank(b))) {
    const added = symbol(item);
    const isHeading = item.kind === titleKind || item.kind === sectionKind;
    const parent = isHeading ? title : (section ?? title);
    (parent?.children ?? roots).push(added);
    if (item.kind === titleKind) title ??= added;
    if (item.kind === sectionKind) section = added;
  }
  return roots;
}

const titleKind = SymbolKind.String;
const sectionKind = SymbolKind.Namespace;

/** What begins where a heading begins comes beneath it. */
function rank({ kind }: Item): number {
  return kind === titleKind ? 0 : kind === sectionKind ? 1 : 2;
}

/** A title lasts to the end of the text, a section to the next one. */
function headings({ headings, published }: Analysis, length: number): readonly Item[] {
  return headings.map(({ kind, text, start, end }, index) => {
    const selection = { start, end };
    return kind === 'title'
      ? { name: text, kind: titleKind, detail: published ?? '', start, end: length, selection }
      : {
          name: text,
          kind: sectionKind,
          detail: '',
          start,
          end: headings[index + 1]?.start ?? length,
          selection,
        };
  });
}

function eventItems(analysis: Analysis, words: EventWords): readonly Item[] {
  const told = tellingPassage(analysis);
  const mentions = byEntity(analysis.mentions);
  return analysis.events.map((event) => {
    const passage = told(event) ?? { start: event.start_offset, end: event.end_offset };
    const isInside = (m: Mention) => m.start >= passage.start && m.end <= passage.end;
    return {
      name: event.name,
      kind: SymbolKind.Event,
      detail: [whenWords(words, event), event.place].filter(Boolean).join(' · '),
      start: passage.start,
      end: passage.end,
      selection: mentions.get(event.id)?.find(isInside) ?? passage,
    };
  });
}

/** Each person who speaks, where the text below the headline names them first. */
function speakers({ events, people, mentions, headings }: Analysis): readonly Item[] {
  const speaking = new Set(events.flatMap(speakersOf));
  const named = byEntity(mentions);
  const inHeading = new Set(headings.map(({ start }) => start));
  return people
    .filter(({ id }) => speaking.has(id))
    .flatMap(({ id, name, posts }): readonly Item[] => {
      const places = named.get(id) ?? [];
      const place = places.find(({ start }) => !inHeading.has(start)) ?? places[0];
      const detail = posts.map((post) => post.title).join(' · ');
      return place
        ? [{ name, kind: SymbolKind.Interface, detail, start: place.start, end: place.end, selection: place }]
        : [];
    });
}

function speakersOf({ participants }: Event): readonly string[] {
  return participants.filter(({ role }) => role === 'speaker').map(({ person }) => person);
}

function byEntity(mentions: readonly Mention[]): ReadonlyMap<string, readonly Mention[]> {
  const found = new Map<string, Mention[]>();
  for (const mention of mentions) {
    if (!mention.entity || mention.kind === 'post') continue;
    const known = found.get(mention.entity);
    if (known) known.push(mention);
    else found.set(mention.entity, [mention]);
  }
  return found;
}
