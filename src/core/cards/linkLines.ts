import type { Link, Organization, Person } from '../analysis.ts';
import { type CardContext, type CardLine, toPart } from './card.ts';
import { nameFor } from './nameFor.ts';
import { bracketed, wordOr } from './words.ts';

/** So many other entries a card has room for. */
const candidateLimit = 3;

/**
 * Whom the knowledge takes a person or an organization for, and why, how sure that is, and which other entries it may
 * be; a printed name that is likely a misprint. No lines where there is nothing to say.
 */
export function linkLines(
  {
    name,
    knowledge: id,
    link,
    candidates = [],
  }: Pick<Person | Organization, 'name' | 'knowledge' | 'link' | 'candidates'>,
  context: CardContext,
): readonly CardLine[] {
  const { words } = context;
  const evidence = (how: readonly string[]) => how.map((shown) => wordOr(words, `evidence.${shown}`, shown));
  const others = candidates.filter(({ knowledge }) => knowledge !== id).slice(0, candidateLimit);
  return [
    ...(id !== undefined && link && !isPlain(link)
      ? [
          {
            label: link.certainty === 'certain' ? words.linked! : words.linkedPerhaps!,
            parts: [entryName(id, context), ...evidence(link.how)].map(toPart),
          },
        ]
      : []),
    ...(others.length > 0
      ? [
          {
            label: id === undefined ? words.mayBe! : words.mayAlsoBe!,
            parts: others.map(({ knowledge, how }) =>
              toPart(bracketed(words, otherThan(name, knowledge, context), evidence(how).join(words.listed))),
            ),
          },
        ]
      : []),
  ];
}

/** The forms that printed names of a person are likely misprints of. */
export function misprintLine({ names }: Person, { words }: CardContext): readonly CardLine[] {
  const parts = names.flatMap(({ name, misprintOf }) =>
    misprintOf ? [toPart(`${name} → ${misprintOf}`)] : [],
  );
  return parts.length > 0 ? [{ label: words.misprint!, parts }] : [];
}

/** A name of its own, printed as it is known, needs no word on how it was recognised. */
function isPlain({ certainty, how }: Link): boolean {
  return certainty === 'certain' && how.includes('name');
}

/** What an entry is called besides the name printed, which would not tell it apart. */
function otherThan(printed: string, id: string, context: CardContext): string {
  const { knowledge } = context;
  const entry = knowledge.persons.get(id) ?? knowledge.organizations.get(id);
  const name = entryName(id, context);
  return name === printed && entry ? entry.name : name;
}

function entryName(id: string, { analysis, knowledge }: CardContext): string {
  const entry = knowledge.persons.get(id) ?? knowledge.organizations.get(id);
  return entry ? nameFor(analysis.script, entry.name, entry.other_names) : id;
}
