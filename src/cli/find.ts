import path from 'node:path';
import { identitiesOf } from '../corpus/identities.ts';
import { sentenceAround } from '../corpus/sentence.ts';
import type { MentionPlace } from '../corpus/store/store.ts';
import { type Command, oneOf, readArguments, UsageError } from './command.ts';
import { corpusHelp, corpusOptions, openCorpus } from './corpus.ts';
import { isProblem } from './problem.ts';
import { printable, problemLine } from './problemLine.ts';

/** `dateline find`: every place in a folder that names somebody or something, over all names and scripts. */
export const findCommand: Command = {
  help: `usage: dateline find [--format text|jsonl] [OPTION…] NAME DIR

NAME is a person, an organization or an event in any script or romanization (孫東, 孙东, Sun Dong, sundong).
Brings the index of DIR up to date, then prints every place, newest article first:
FILE:LINE:COLUMN: DATE: sentence. Whoever NAME means is found by all other names, too.

  --format FORMAT    text (the default), or jsonl: one object a line
${corpusHelp}`,
  async run(args, streams) {
    const { options, paths } = readArguments(args, { ...corpusOptions, format: { type: 'string' } });
    const format = oneOf('--format', options.format ?? 'text', ['text', 'jsonl']);
    const [name, directory, ...more] = paths;
    if (!name?.trim() || directory === undefined) throw new UsageError('which NAME in which DIR?');
    if (more.length > 0) throw new UsageError('only one NAME and one DIR; a NAME with spaces is quoted');
    const corpus = await openCorpus(directory, options, streams);
    if (isProblem(corpus)) {
      await streams.stderr.write(problemLine(directory, corpus.problem));
      return 1;
    }
    const { store, isWhole } = corpus;
    const texts = new Map<number, string>();
    const textOf = (article: number) => {
      if (!texts.has(article)) {
        texts.clear();
        texts.set(article, store.text(article) ?? '');
      }
      return texts.get(article)!;
    };
    try {
      const identities = identitiesOf(store, name);
      for (const { identity, kind, name: who, knowledge } of identities) {
        const places = store.places(identity);
        if (format === 'text' && identities.length > 1)
          await streams.stdout.write(`# ${printable([who, kind, knowledge].filter(Boolean).join(' · '))}\n`);
        for (const place of places) {
          const sentence = sentenceAround(textOf(place.article), place.start, place.end);
          await streams.stdout.write(
            format === 'text'
              ? `${textLine(directory, place, `${sentence.before}${sentence.match}${sentence.after}`)}\n`
              : `${JSON.stringify({ ...placeOf(directory, place), knowledge, sentence })}\n`,
          );
        }
      }
    } finally {
      store.close();
    }
    return isWhole ? 0 : 1;
  },
};

function textLine(directory: string, place: MentionPlace, sentence: string): string {
  const { file, line, column, item, published } = placeOf(directory, place);
  const where = item ? `${file}:${line}` : `${file}:${line}:${column}`;
  return printable([where, item, published ?? 'no date', sentence].filter(Boolean).join(': '));
}

/** Where it stands, lines and columns from 1; an item of a file with several is as far as its line tells. */
function placeOf(directory: string, place: MentionPlace) {
  const { path: below, item, title, published, start, end, kind, name } = place;
  const isItem = item !== '';
  return {
    file: path.join(directory, below),
    item: item || null,
    line: isItem ? place.line + 1 : place.textLine + 1,
    column: isItem ? null : place.column + 1,
    start,
    end,
    published,
    title,
    kind,
    name,
  };
}
