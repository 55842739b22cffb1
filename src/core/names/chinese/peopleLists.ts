import { behindRemark } from './characters.ts';
import type { Crowd } from './crowd.ts';
import { nameGain } from './likelihood.ts';
import { leftFence, nameEndingAt, nameStartingAt, rareNameStartingAt, type Slots } from './slot.ts';
import { isOrdinaryWord, isPlaced, isTranscribed } from './slotDoubts.ts';

/** How name-like a slot must be, in weights of the tagger (slot.ts). Set on the project's own development articles. */
const inList = -40;
/** Half nats by which words may be likelier than the name. */
const unlikelyGain = -14;

/** After someone and 、, 和 or 与 stands someone else: 蓝天水（畲族）、过家和. */
export function namesBehind(context: Slots, crowd: Crowd) {
  const { folded } = context.reading;
  const waiting = [...crowd.all()];
  for (let i = 0; i < waiting.length; i++) {
    const at = behindRemark(folded, waiting[i]!.end);
    const mark = folded[at];
    if (mark === undefined || !'、和与及,'.includes(mark)) continue;
    const likely = nameStartingAt(context, at + 1);
    const isLikely = likely && likely.score >= (mark === '、' ? inList : -inList);
    const slot = isLikely || mark !== '、' ? likely : rareNameStartingAt(context, at + 1);
    if (!slot || (slot === likely && !isLikely)) continue;
    if (crowd.at(slot.start)) continue;
    const person = crowd.add(slot, 'full', 'in a list of people');
    if (person) waiting.push(person);
  }
}

/** Before someone and 及 stands someone else, behind a mark or a word that a name follows: 由管轶及袁国勇. */
export function namesBefore(context: Slots, crowd: Crowd) {
  const { reading, likelihood } = context;
  const waiting = [...crowd.all()];
  for (let i = 0; i < waiting.length; i++) {
    const mark = waiting[i]!.start - 1;
    if (!'、和与及'.includes(reading.folded[mark] ?? '.') || crowd.at(mark - 1)) continue;
    const slot = nameEndingAt(context, mark);
    if (!slot || slot.score < 0 || leftFence(context, slot.start) <= 0) continue;
    if (isOrdinaryWord(context, slot) || nameGain(likelihood, slot.start, mark) < unlikelyGain) continue;
    if (isTranscribed(context, slot) || isPlaced(context, slot.start, slot.end)) continue;
    const person = crowd.add(slot, 'full', 'in a list of people');
    if (person) waiting.push(person);
  }
}
