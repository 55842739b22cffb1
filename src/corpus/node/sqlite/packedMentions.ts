import type { Mention } from '../../../core/analysis.ts';

/** Mentions in columns, in which numbers that repeat stand side by side. */
export interface PackedMentions {
  /** Starts, each counted from the one before. */
  readonly gaps: readonly number[];
  readonly lengths: readonly number[];
  /** Of each mention its `[kind, how]` in `found`. */
  readonly rules: readonly number[];
  readonly found: readonly (readonly [Mention['kind'], string])[];
  /** Numbers of entities; 0 for none. */
  readonly entities: readonly number[];
  /** Other fields, by the place of the mention in the columns. */
  readonly more: Readonly<Record<number, object>>;
}

/** Packs the mentions of a text; `numbers` are those of entities, by id. */
export function packMentions(
  mentions: readonly Mention[],
  text: string,
  numbers: ReadonlyMap<string, number>,
): PackedMentions {
  const gaps: number[] = [];
  const lengths: number[] = [];
  const rules: number[] = [];
  const found: (readonly [Mention['kind'], string])[] = [];
  const entities: number[] = [];
  const more: Record<number, object> = {};
  const ruleNumbers = new Map<string, number>();
  let last = 0;
  for (const [i, { start, end, text: printed, kind, entity, how, ...others }] of mentions.entries()) {
    gaps.push(start - last);
    lengths.push(end - start);
    last = start;
    const key = `${kind} ${how}`;
    let rule = ruleNumbers.get(key);
    if (rule === undefined) {
      rule = found.push([kind, how]) - 1;
      ruleNumbers.set(key, rule);
    }
    rules.push(rule);
    const number = entity === undefined ? 0 : (numbers.get(entity) ?? 0);
    entities.push(number);
    const rest: Partial<Mention> = others;
    if (entity !== undefined && number === 0) Object.assign(rest, { entity });
    if (printed !== text.slice(start, end)) Object.assign(rest, { text: printed });
    for (const _ in rest) {
      more[i] = rest;
      break;
    }
  }
  return { gaps, lengths, rules, found, entities, more };
}

/** The mentions that `packMentions` packed; `ids` are those of entities by their numbers, from 1. */
export function unpackMentions(
  packed: PackedMentions,
  text: string,
  ids: readonly string[],
): readonly Mention[] {
  let start = 0;
  return packed.gaps.map((gap, i): Mention => {
    start += gap;
    const end = start + packed.lengths[i]!;
    const [kind, how] = packed.found[packed.rules[i]!]!;
    const entity = ids[packed.entities[i]! - 1];
    return {
      start,
      end,
      text: text.slice(start, end),
      kind,
      ...(entity !== undefined && { entity }),
      ...packed.more[i],
      how,
    };
  });
}
