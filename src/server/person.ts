import type { Person, Script } from '../core/analysis.ts';
import { mentionAt } from '../core/cards/card.ts';
import { nameFor } from '../core/cards/nameFor.ts';
import { addToFile } from '../core/knowledge/addToFile.ts';
import { attest } from '../core/knowledge/attest.ts';
import type { Knowledge } from '../core/knowledge/knowledge.ts';
import type { PopoloDocument } from '../core/knowledge/popolo.ts';
import { fold } from '../core/text/fold.ts';
import { oneLine } from '../core/text/markdown.ts';
import type {
  KnowledgeChangeAnswer,
  KnowledgeChangeParams,
  PersonAnswer,
  PersonCandidate,
  PersonParams,
  Position,
} from '../protocol.ts';
import type { ReadArticle } from './articles.ts';

/** So many candidates a list has room for. */
const maximumCandidates = 50;
/** So many posts tell people of one name apart. */
const maximumPosts = 3;

/** The person named at a position, and whom else the reader may mean; null where no person is named. */
export function person(article: ReadArticle, { position, query }: PersonParams): PersonAnswer | null {
  const found = personAt(article, position);
  if (!found) return null;
  const { analysis, knowledge } = article;
  const known = knowledge.persons.get(found.knowledge ?? '');
  const others = analysis.people.filter((other) => other !== found);
  const wanted = fold(query.trim());
  const candidates = [
    ...others.filter(({ names }) => names.some(({ name }) => fold(name).includes(wanted))).map(fromArticle),
    ...fromKnowledge(wanted || fold(found.name).slice(0, 1), article).filter(
      ({ id }) => id !== found.knowledge,
    ),
  ];
  return {
    name: oneLine(found.name),
    knowledge: known
      ? { id: known.id, name: oneLine(nameFor(analysis.script, known.name, known.other_names)) }
      : null,
    candidates: candidates.slice(0, maximumCandidates),
  };
}

/** The knowledge file with what the reader says of the person at a position; null where no person is named. */
export function knowledgeChange(
  article: ReadArticle,
  { position, address, file, change }: KnowledgeChangeParams,
): KnowledgeChangeAnswer | null {
  const found = personAt(article, position);
  if (!found) return null;
  const { analysis, knowledge } = article;
  const added = (): PopoloDocument | null => {
    if (change.kind === 'add') return attest(found, analysis, address, knowledge);
    if (change.kind === 'same') return { judgements: [{ same: [found.name, change.candidate] }] };
    return found.knowledge === undefined
      ? null
      : { judgements: [{ different: [found.name, found.knowledge] }] };
  };
  const entries = added();
  return entries && addToFile(file, entries);
}

function personAt({ document, analysis }: ReadArticle, position: Position): Person | undefined {
  const mention = mentionAt(analysis, document.offsetAt(position), ['person']);
  return mention ? analysis.people.find(({ id }) => id === mention.entity) : undefined;
}

function fromArticle({ name, posts, knowledge }: Person): PersonCandidate {
  const titles = posts.slice(0, maximumPosts).map(({ title }) => oneLine(title));
  return { id: knowledge ?? name, name: oneLine(name), detail: titles.join(' · ') };
}

/** Entries one of whose names has the wanted text, folded, in it. */
function fromKnowledge(wanted: string, { analysis, knowledge }: ReadArticle): readonly PersonCandidate[] {
  const ids = new Set<string>();
  for (const { kind, id, name } of knowledge.names) {
    if (ids.size >= maximumCandidates) break;
    if (kind === 'person' && fold(name).includes(wanted)) ids.add(id);
  }
  return [...ids].map((id) => {
    const { name, other_names } = knowledge.persons.get(id)!;
    return {
      id,
      name: oneLine(nameFor(analysis.script, name, other_names)),
      detail: postsOf(id, knowledge, analysis.script),
    };
  });
}

function postsOf(person: string, knowledge: Knowledge, script: Script): string {
  const labels = (knowledge.membershipsOfPerson.get(person) ?? []).flatMap(({ post_id, role }) => {
    const post = knowledge.posts.get(post_id ?? '');
    return post ? nameFor(script, post.label, post.other_labels) : (role ?? []);
  });
  return [...new Set(labels)].slice(-maximumPosts).map(oneLine).join(' · ');
}
