import type { EventType } from '../analysis.ts';
import type { Span } from '../span.ts';
import type { CueLanguage } from './lexicon.ts';

/** A place where the text names an occasion (京港洽谈会), or speaks of one without its name (论坛, 本次峰会). */
export interface Occasion extends Span {
  readonly language: CueLanguage;
  readonly type: EventType;
  readonly head: string;
  /** Where its words begin, with those that many occasions share: 新闻发布会, welcome ceremony. */
  readonly from: number;
  readonly named: boolean;
  /** 一场发布会, a press conference: one that the text did not name before. */
  readonly indefinite: boolean;
  /** 第五届 → 五, 首届 → 一, a year; null where it prints none. */
  readonly edition: string | null;
  /** A final or other round: the competition's own name may stand inside its name. */
  readonly round?: true;
}
