import * as vscode from 'vscode';
import type { FileEvents, ListedEvent, ListedTelling, Range } from '../../protocol.ts';
import type { Month } from './months.ts';

/** A line of the Events view. */
export interface Node {
  /** The same for the same thing after a refresh: VS Code keeps what is expanded by it. */
  readonly id: string;
  readonly kind: 'file' | 'group' | 'event' | 'dismissed' | 'role' | 'detail' | 'telling' | 'edition';
  readonly label: string;
  /** What a screen reader says in place of a label that is cut short. */
  readonly fullLabel?: string;
  readonly description?: string;
  readonly tooltip?: string | vscode.MarkdownString;
  readonly icon?: vscode.ThemeIcon;
  readonly resource?: vscode.Uri;
  /** The passage that a click reveals. */
  readonly location?: vscode.Location;
  /** The events that a command on this line is about, and their file. */
  readonly subject: Subject;
  /** The same where the line is about events of several files. */
  readonly subjects?: readonly Subject[];
  /** Of a line for a telling in another article: that telling, and the others of the same event. */
  readonly telling?: { readonly shown: ListedTelling; readonly others: readonly ListedTelling[] };
  readonly isFolded?: true;
  /** Of a line for a month that was not read yet: that month. */
  readonly unread?: Month;
  /** Made when they are first asked for: of many files, few lines are ever opened. */
  readonly children: readonly Node[];
  parent?: Node;
}

/** A line without its children, and how these are made. */
export type Plan = Omit<Node, 'children' | 'parent'>;

export interface Subject {
  readonly file: FileEvents;
  readonly events: readonly ListedEvent[];
}

/** A line, with children that are made when they are asked for. */
export function withChildren(plan: Plan, make: () => readonly Node[]): Node {
  let made: readonly Node[] | undefined;
  const node: Node = {
    ...plan,
    get children() {
      if (!made) {
        made = make();
        for (const child of made) child.parent = node;
      }
      return made;
    },
  };
  return node;
}

export function locationOf(uri: vscode.Uri, range: Range | null): vscode.Location | undefined {
  if (!range) return undefined;
  const { start, end } = range;
  return new vscode.Location(uri, new vscode.Range(start.line, start.character, end.line, end.character));
}

/** A label that leaves room for what stands behind it, in a side bar of the usual width. */
export function shortened(text: string, room: number): string {
  let width = 0;
  let end = 0;
  for (const character of text) {
    // Chinese characters and full-width marks take twice the room of Latin letters.
    width += character >= '\u1100' ? 2 : 1;
    if (width > room) return `${text.slice(0, end)}…`;
    end += character.length;
  }
  return text;
}
