import { isMap, isSeq, parseDocument, YAMLMap, YAMLSeq } from 'yaml';

/** An event that a reader does not want to see, as the folder's file of such events has it. */
export interface DismissedEvent {
  /** The article's path from the folder, with `/` between its parts. */
  readonly file: string;
  readonly event: string;
  readonly type: string;
  /** EDTF; null where the event has no date. */
  readonly date: string | null;
}

/** What the file says, or why it cannot be read. */
export type Dismissed =
  | { readonly text: string; readonly events: readonly DismissedEvent[] }
  | { readonly problem: string };

/** Reads the file of dismissed events. An entry without `file` or `event` says nothing and is passed over. */
export function readDismissed(text: string): Dismissed {
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error) return { problem: error.message.split('\n')[0]! };
  const list: unknown = document.get('dismissed');
  if (list !== undefined && list !== null && !isSeq(list)) return { problem: '“dismissed” is no list' };
  const events = (isSeq(list) ? (list.toJSON() as unknown[]) : []).flatMap(entryOf);
  return { text, events };
}

/**
 * Adds an event to the file, or takes it out; everything else, the reader's own comments too, stays as it stands. An
 * event that is there already is not added again.
 */
export function editDismissed(
  text: string,
  edit: { readonly add?: DismissedEvent; readonly remove?: DismissedEvent },
): Dismissed {
  const before = readDismissed(text);
  if ('problem' in before) return before;
  const { add, remove } = edit;
  if (add && before.events.some((event) => isSame(event, add))) return before;
  const document = parseDocument(text.trim() === '' ? empty : text);
  let list: unknown = document.get('dismissed');
  if (!isSeq(list)) {
    list = new YAMLSeq();
    if (isMap(document.contents) || document.contents === null) document.set('dismissed', list);
    else return { problem: 'not a mapping' };
  }
  const entries = list as YAMLSeq;
  if (add && entries.items.length === 0) entries.flow = false;
  if (add) entries.add(document.createNode(add));
  if (remove)
    entries.items = entries.items.filter(
      (item) => !(item instanceof YAMLMap) || !entryOf(item.toJSON()).some((event) => isSame(event, remove)),
    );
  return readDismissed(document.toString({ lineWidth: 0 }));
}

const empty = `# Events that the Events view leaves out. Delete an entry to see its event again.
dismissed: []
`;

function entryOf(value: unknown): DismissedEvent[] {
  const { file, event, type, date } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof file !== 'string' || typeof event !== 'string') return [];
  return [{ file, event, type: text(type) ?? 'other', date: text(date) }];
}

/** YAML reads 2023 as a number. */
function text(value: unknown): string | null {
  return value === undefined || value === null ? null : String(value);
}

function isSame(a: DismissedEvent, b: DismissedEvent): boolean {
  return a.file === b.file && a.event === b.event && a.type === b.type && a.date === b.date;
}
