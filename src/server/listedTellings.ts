import type { EventType } from '../core/analysis.ts';
import { fill, wordOr } from '../core/cards/words.ts';
import { type EventWords, typeWord, whenWords } from '../core/exports/eventWords.ts';
import { escapeMarkdown, oneLine } from '../core/text/markdown.ts';
import type { Evidence } from '../corpus/links/compareEvents.ts';
import { isFrame } from '../corpus/links/frames.ts';
import type { EventLink } from '../corpus/links/linkEvents.ts';
import type { OnlySaid } from '../corpus/links/onlySaid.ts';
import { tellingName } from '../corpus/links/rulings.ts';
import { placeFinder } from '../corpus/store/entities.ts';
import type { StoredEvent } from '../corpus/store/store.ts';
import type { ListedTelling } from '../protocol.ts';
import { eventKeys } from './events.ts';
import { type FolderEvent, numberInStore } from './eventsInFolders.ts';
import { addressOf } from './indexQuestions.ts';

/** Lists a telling, with what holds it to others and what only it says. */
export type List = (event: StoredEvent, links: readonly EventLink[], only: OnlySaid) => ListedTelling;

/** Lists tellings; articles of which several are listed are looked into once. */
export function lister(words: EventWords): List {
  const keys = new Map<number, ReadonlyMap<string, string>>();
  const keyOf = ({ article, event, folder, name, type, start }: FolderEvent): string => {
    const number = numberInStore(article);
    const known = keys.get(article) ?? eventKeys(folder.store.analysis(number)?.events ?? []);
    keys.set(article, known);
    return known.get(event) ?? [type, name, start ?? ''].join('|');
  };
  return (event, links, said) => {
    const one = event as FolderEvent;
    const { uri, store } = one.folder;
    const title = one.title === null ? null : oneLine(one.title);
    const only = onlyWords(said, words);
    const when = whenWords(words, one);
    const place = one.place === null ? null : oneLine(one.place);
    return {
      uri: addressOf(uri, one.path),
      item: one.item,
      key: keyOf(one),
      judged: tellingName(one),
      name: oneLine(isFrame(one) ? one.frameOf.name : one.name),
      title,
      published: one.published,
      when,
      place,
      range: rangeOf(one, store.text(numberInStore(one.article)) ?? ''),
      only,
      tooltip: [
        `**${escapeMarkdown(one.name) || '…'}**`,
        ...(isFrame(one) ? [escapeMarkdown(one.frameOf.name)] : []),
        [title, one.published, one.path]
          .filter((part) => part !== null)
          .map(escapeMarkdown)
          .join(' · '),
        [typeWord(words, one.type), when, place]
          .filter((part) => part !== null)
          .map(escapeMarkdown)
          .join(' · '),
        ...labelled('oneEvent', evidenceOf(links, words), words),
        ...labelled('onlyHere', only, words),
      ].join('\n\n'),
    };
  };
}

function labelled(label: string, text: string, words: EventWords): readonly string[] {
  return text === '' ? [] : [`${escapeMarkdown(fill(words, label))}${words.colon}${escapeMarkdown(text)}`];
}

/** What holds a telling to the others: a judgement, or the evidence of its strongest link. */
function evidenceOf(links: readonly EventLink[], words: EventWords): string {
  const weight = ({ evidence }: EventLink) =>
    evidence === 'judgement' ? Number.POSITIVE_INFINITY : evidence.reduce((sum, one) => sum + one.weight, 0);
  const [strongest] = [...links].sort((a, b) => weight(b) - weight(a));
  if (!strongest) return '';
  if (strongest.evidence === 'judgement') return fill(words, 'link.judgement');
  return strongest.evidence.map((one) => evidenceWords(one, words)).join(words.semicolon);
}

function evidenceWords({ about, weight, detail }: Evidence, words: EventWords): string {
  const types = detail.split(', ').map((type) => typeWord(words, type as EventType));
  const values = {
    detail: about === 'type' ? types.join(words.comma) : detail,
    percent: Math.round(Number(detail) * 100),
  };
  return fill(words, `${weight > 0 ? 'link' : 'against'}.${about}`, values);
}

function onlyWords({ people, organizations, place, day }: OnlySaid, words: EventWords): string {
  return [...people, ...organizations, place, day]
    .filter((said) => said !== null)
    .map(oneLine)
    .join(wordOr(words, 'comma', ', '));
}

function rangeOf(
  { item, line, passageStart, passageEnd }: StoredEvent,
  text: string,
): ListedTelling['range'] {
  if (item !== '') return { start: { line, character: 0 }, end: { line, character: 0 } };
  const placeOf = placeFinder(text);
  const [start, end] = [placeOf(passageStart), placeOf(passageEnd)];
  return {
    start: { line: start.line, character: start.column },
    end: { line: end.line, character: end.column },
  };
}

/** Of a telling that stands alone. */
export const nothingElse: OnlySaid = { people: [], organizations: [], place: null, day: null };
