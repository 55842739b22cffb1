import { chineseParts, latinWords } from '../../core/knowledge/romanization/nameParts.ts';
import { spellingsOf, systems } from '../../core/knowledge/romanization/systems.ts';
import { dayAfter, periodOf } from './dates.ts';
import type { Telling } from './telling.ts';

/** A block with more events than this says nothing: its key is a common word. */
const mostInBlock = 60;

/** An event that lasts longer is in the blocks of its first days only. */
const mostDays = 7;

/**
 * The pairs that are worth comparing, each once, as indices: events that share a day and a part of the name or
 * somebody with a part in them; a month, where one of them is known no better; or the name of a series.
 */
export function candidatePairs(tellings: readonly Telling[]): readonly (readonly [number, number])[] {
  const blocks = new Map<string, number[]>();
  const add = (key: string, i: number) => {
    const block = blocks.get(key);
    if (block) block.push(i);
    else blocks.set(key, [i]);
  };
  tellings.forEach((telling, i) => {
    for (const key of blockKeys(telling)) add(key, i);
  });
  const pairs = new Map<string, readonly [number, number]>();
  for (const [key, block] of blocks) {
    const isSeries = key.startsWith('series ');
    if (block.length > mostInBlock && !isSeries) continue;
    for (let i = 0; i < block.length; i++) {
      // A series is a chain: each with the next ones, not each with all.
      const end = isSeries ? Math.min(block.length, i + 4) : block.length;
      for (let j = i + 1; j < end; j++) {
        const [a, b] = [block[i]!, block[j]!];
        if (a !== b && tellings[a]!.event.article !== tellings[b]!.event.article)
          pairs.set(`${a} ${b}`, [a, b]);
      }
    }
  }
  return [...pairs.values()];
}

/** What an event shares with those that it is compared with: times with parts of names, and its series. */
export function blockKeys(telling: Telling): readonly string[] {
  const { event, name } = telling;
  const number = name.edition === null ? [] : [`#${name.edition} ${event.type}`];
  const features = [...name.parts, ...number, ...partKeys(telling)];
  const keys = timesOf(event).flatMap((time) => features.map((feature) => `${time} ${feature}`));
  return name.stem.length >= shortestSeries ? [...keys, `series ${name.stem}`] : keys;
}

/** A shorter name without number and year is anybody's. */
export const shortestSeries = 5;

/** The days of an event, and its months: exact ones meet by day, and others, which have months only, by month. */
function timesOf(event: Telling['event']): readonly string[] {
  const period = periodOf(event);
  if (!period) return [];
  const months = [...new Set([period.first.slice(0, 7), period.last.slice(0, 7)])];
  if (!period.isExact) return months;
  const days: string[] = [];
  for (let day = period.first; day <= period.last && days.length < mostDays; day = dayAfter(day, 1))
    days.push(day);
  return [...days, ...months];
}

function partKeys({ parts }: Telling): readonly string[] {
  return parts.flatMap(({ kind, name, knowledge, key }) => [
    ...(knowledge === null ? [] : [`=${knowledge}`]),
    `@${key}`,
    ...(kind === 'person' ? surnameSpellings(name).map((spelling) => `~${spelling}`) : []),
  ]);
}

/** How a person's surname may be written in Latin letters; of a name in these, any of its words. */
function surnameSpellings(name: string): readonly string[] {
  const [parts] = chineseParts(name);
  if (!parts) return latinWords(name);
  return [...new Set(systems.flatMap((system) => [...spellingsOf(parts.surname.charAt(0), system)]))];
}
