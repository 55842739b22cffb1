import path from 'node:path';
import type { Analysis } from '../core/analysis.ts';
import { eventFormats } from '../core/exports/eventFormats.ts';
import { type EventRecord, eventRecords } from '../core/exports/eventRecord.ts';
import { eventWordsFor } from '../core/exports/eventWords.ts';
import { toFtm } from '../core/exports/ftm.ts';
import { framesOf, isFrame } from '../corpus/links/frames.ts';
import { groupEvents, linkEvents } from '../corpus/links/linkEvents.ts';
import { type EventRulings, eventRulings, tellingName } from '../corpus/links/rulings.ts';
import type { Store, StoredArticle, StoredEvent } from '../corpus/store/store.ts';
import { type Command, oneOf, readArguments, UsageError } from './command.ts';
import { corpusHelp, corpusOptions, openCorpus } from './corpus.ts';
import { isProblem } from './problem.ts';
import { problemLine } from './problemLine.ts';

/** `dateline events`: what happened according to the articles of a folder. */
export const eventsCommand: Command = {
  help: `usage: dateline events [--format FORMAT] [--from DATE] [--to DATE] [OPTION…] DIR

Brings the index of DIR up to date, then prints the events that its articles tell, by date.

  --format FORMAT    jsonl: one event a line (the default); json: one array; csv, ics (iCalendar), markdown, markwhen;
                     ftm: FollowTheMoney entities, one a line
  --inexact          with ics: also events of which only the month or year is known, as long as that
  --from DATE        none before this day, month or year (EDTF, as 2022-06-30)
  --to DATE          none after it; events without a date are left out with either
  --linked           with jsonl: one line for each event, with all the articles that tell it, what shows that they
                     tell one, and events of the same series
${corpusHelp}`,
  async run(args, streams) {
    const { options, paths } = readArguments(args, {
      ...corpusOptions,
      format: { type: 'string' },
      inexact: { type: 'boolean' },
      from: { type: 'string' },
      to: { type: 'string' },
      linked: { type: 'boolean' },
    });
    const formats = ['jsonl', 'json', 'csv', 'ics', 'ftm', 'markdown', 'markwhen'] as const;
    const format = oneOf('--format', options.format ?? 'jsonl', formats);
    const { from, to, inexact } = options;
    for (const date of [from, to]) {
      if (date !== undefined && !/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(date))
        throw new UsageError(`--from and --to are dates such as 2022-06-30, not '${date}'`);
    }
    if (inexact && format !== 'ics') throw new UsageError('--inexact goes with --format ics');
    if (options.linked && format !== 'jsonl') throw new UsageError('--linked goes with --format jsonl');
    const [directory, ...more] = paths;
    if (directory === undefined || more.length > 0) throw new UsageError('which DIR?');
    const corpus = await openCorpus(directory, options, streams);
    if (isProblem(corpus)) {
      await streams.stderr.write(problemLine(directory, corpus.problem));
      return 1;
    }
    const { store, knowledge, isWhole } = corpus;
    try {
      const told = store.events(from, to);
      if (options.linked) {
        const rulings = eventRulings(knowledge.judgements);
        for (const event of linked(told, directory, rulings))
          await streams.stdout.write(`${JSON.stringify(event)}\n`);
        return isWhole ? 0 : 1;
      }
      if (format === 'ftm') {
        const articles = new Map(told.map((event) => [event.article, event]));
        for (const article of articles.values()) {
          const analysis = analysisIn(store, directory, article);
          if (analysis) await streams.stdout.write(toFtm(analysis, path.basename(article.path)));
        }
        return isWhole ? 0 : 1;
      }
      const records = recordsOf(store, directory, told);
      if (format === 'jsonl') {
        for (const record of records) await streams.stdout.write(`${JSON.stringify(record)}\n`);
      } else {
        const words = eventWordsFor('en');
        await streams.stdout.write(
          eventFormats[format]([...records], { words, inexact: inexact ? 'whole period' : 'leave out' }),
        );
      }
    } finally {
      store.close();
    }
    return isWhole ? 0 : 1;
  },
};

/** The records of events in their order, made article by article, as an article may tell several. */
function* recordsOf(store: Store, directory: string, told: readonly StoredEvent[]): Generator<EventRecord> {
  const byArticle = new Map<number, ReadonlyMap<string, EventRecord>>();
  for (const telling of told) {
    const { article, event, item, line } = telling;
    if (!byArticle.has(article)) {
      const analysis = analysisIn(store, directory, telling);
      const records = analysis ? eventRecords(analysis, store.text(article) ?? '') : [];
      byArticle.set(article, new Map(records.map((record, i) => [analysis!.events[i]!.id, record])));
    }
    const record = byArticle.get(article)!.get(event);
    // Of an item of a file, only its first line is known there.
    if (record) yield item === '' ? record : { ...record, line: line + 1 };
  }
}

/** What an article says; an item of a file with several is named by both, joined by `#`. */
function analysisIn(
  store: Store,
  directory: string,
  { article, path: below, item }: StoredArticle,
): Analysis | null {
  const analysis = store.analysis(article);
  const file = path.join(directory, below);
  return analysis && { ...analysis, file: item === '' ? file : `${file}#${item}` };
}

/** Events with all their tellings, by date. */
function linked(events: readonly StoredEvent[], directory: string, rulings: EventRulings) {
  const told = [...events, ...framesOf(events)];
  const links = linkEvents(told, rulings);
  const telling = (event: StoredEvent) => {
    const { path: below, item, published, name, start, end, place, parts } = event;
    return {
      file: path.join(directory, below),
      item: item || null,
      published,
      name,
      start,
      end,
      place,
      parts: parts.map(({ name: who, role }) => ({ name: who, role })),
      // An occasion that the article names only as the frame of this event.
      ...(isFrame(event) && { frameOf: event.frameOf.name }),
    };
  };
  const othersInSeries = new Map<StoredEvent, StoredEvent[]>();
  for (const { a, b } of links.filter(({ kind }) => kind === 'series')) {
    othersInSeries.set(a, [...(othersInSeries.get(a) ?? []), b]);
    othersInSeries.set(b, [...(othersInSeries.get(b) ?? []), a]);
  }
  const groups = groupEvents(told, links, rulings).filter(
    ({ tellings }) => tellings.length > 1 || !isFrame(tellings[0]!),
  );
  return groups.map(({ tellings, links: held }) => ({
    name: tellings[0]!.name,
    start: tellings[0]!.start,
    tellings: tellings.map(telling),
    evidence: held.map(({ a, b, evidence }) => ({ between: [tellingName(a), tellingName(b)], evidence })),
    series: tellings
      .flatMap((one) => othersInSeries.get(one) ?? [])
      .map(({ name, start }) => ({ name, start })),
  }));
}
