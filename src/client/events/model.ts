import * as vscode from 'vscode';
import type {
  FileEvents,
  ListedDate,
  ListedEvent,
  ListedPart,
  ListedPassage,
  Range,
} from '../../protocol.ts';
import type { ArrangedFile, Group } from './arrange.ts';
import { eventIcons } from './icons.ts';

/** A line of the Events view. */
export interface Node {
  /** The same for the same thing after a refresh: VS Code keeps what is expanded by it. */
  readonly id: string;
  readonly kind: 'file' | 'group' | 'event' | 'dismissed' | 'role' | 'detail';
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
  readonly isFolded?: true;
  readonly children: readonly Node[];
  parent?: Node;
}

export interface Subject {
  readonly file: FileEvents;
  readonly events: readonly ListedEvent[];
}

/** The lines for what is shown of some files, each file opened or folded at first. */
export function fileNodes(files: readonly ArrangedFile[], first: 'opened' | 'folded'): Node[] {
  return files.map((file) => fileNode(file, first)).map(withParents);
}

function fileNode({ file, groups }: ArrangedFile, first: 'opened' | 'folded'): Node {
  const resource = vscode.Uri.parse(file.uri);
  const path = vscode.workspace.asRelativePath(resource, false);
  const slash = path.lastIndexOf('/');
  const cut =
    file.analysedOnly === null ? null : vscode.l10n.t('only the first {0} characters', file.analysedOnly);
  const events = groups.flatMap(({ kind, events }) => (kind === 'dismissed' ? [] : events));
  const count = first === 'folded' ? vscode.l10n.t('{0} events', events.length) : null;
  return {
    // VS Code keeps by the id what is opened, and a search is to open what it finds.
    id: `${file.uri}#${first}`,
    kind: 'file',
    label: path.slice(slash + 1),
    description: [file.published, count, cut, path.slice(0, Math.max(slash, 0))].filter(Boolean).join(' · '),
    ...(file.title && { tooltip: [file.title, path].join('\n') }),
    resource,
    subject: { file, events },
    ...(first === 'folded' && { isFolded: true }),
    children: groups.map((group) => groupNode(file, resource, group)),
  };
}

function groupNode(file: FileEvents, uri: vscode.Uri, { kind, events, dates }: Group): Node {
  const id = `${file.uri}#${kind}`;
  const labels: Readonly<Record<Group['kind'], string>> = {
    reported: vscode.l10n.t('This Story'),
    background: vscode.l10n.t('Background'),
    planned: vscode.l10n.t('Planned'),
    dates: vscode.l10n.t('Dates without an Event'),
    dismissed: vscode.l10n.t('Dismissed'),
  };
  return {
    id,
    kind: 'group',
    label: labels[kind],
    description: String(events.length + dates.length),
    subject: { file, events },
    ...((kind === 'dates' || kind === 'dismissed') && { isFolded: true }),
    children: [
      ...events.map((event) => eventNode(file, uri, event, kind === 'dismissed' ? 'dismissed' : 'event')),
      ...dates.map((date, index) => dateNode(`${id}/${index}`, file, uri, date)),
    ],
  };
}

function eventNode(file: FileEvents, uri: vscode.Uri, event: ListedEvent, kind: 'event' | 'dismissed'): Node {
  const id = `${file.uri}#${event.key}`;
  const subject = { file, events: [event] };
  const detail = detailNodes(id, uri, subject);
  const parent = file.events.find(({ key }) => key === event.parent);
  const { organizers, participants, passages } = event;
  const members = <Role extends string>(all: readonly ListedPart<Role>[], ...roles: readonly Role[]) =>
    all.filter(({ role }) => roles.includes(role));
  return {
    id,
    kind,
    label: shortened(event.name, 36),
    fullLabel: [event.name, event.typeName, event.statusName].join(', '),
    description: [event.when, event.place].filter(Boolean).join(' · '),
    tooltip: new vscode.MarkdownString(event.tooltip),
    icon: new vscode.ThemeIcon(eventIcons[event.type] ?? eventIcons.other),
    location: locationOf(uri, event.passage),
    subject,
    isFolded: true,
    children: [
      ...detail.parts(
        vscode.l10n.t('Organizers'),
        members(organizers, 'host', 'organizer', 'co-organizer', 'guiding', 'supporting'),
      ),
      ...detail.parts(vscode.l10n.t('Parties'), members(organizers, 'party')),
      ...detail.parts(vscode.l10n.t('Chaired by'), members(participants, 'host')),
      ...detail.parts(vscode.l10n.t('Speakers'), members(participants, 'speaker')),
      ...detail.parts(vscode.l10n.t('Signatories'), members(participants, 'signatory')),
      ...detail.parts(vscode.l10n.t('Attendees'), members(participants, 'attendee')),
      ...detail.whenAndWhere(event),
      ...(parent ? [detail.partOf(parent)] : []),
      ...detail.toldIn(passages),
    ],
  } as Node;
}

/** A longer list is folded until the reader opens it. */
const mostUnfolded = 8;

/** Makes the lines beneath an event. */
function detailNodes(id: string, uri: vscode.Uri, subject: Subject) {
  function group(label: string, icon: string, children: readonly Node[]): Node[] {
    if (children.length === 0) return [];
    return [
      {
        id: `${id}/${label}`,
        kind: 'role',
        label,
        description: String(children.length),
        icon: new vscode.ThemeIcon(icon),
        subject,
        ...(children.length > mostUnfolded && { isFolded: true }),
        children,
      },
    ];
  }

  function leaf(name: string, label: string, range: Range | null, more: Partial<Node> = {}): Node {
    const location = locationOf(uri, range);
    return {
      id: `${id}/${name}`,
      kind: 'detail',
      label,
      ...(location && { location }),
      subject,
      children: [],
      ...more,
    };
  }

  return {
    parts(label: string, all: readonly ListedPart[]): Node[] {
      const icon = all.some(({ posts }) => posts.length > 0) ? 'person' : 'organization';
      return group(
        label,
        icon,
        all.map(({ name, posts, role, roleName, range }, index) => {
          const said = posts.length > 0 ? posts.join(' · ') : roleName;
          const tooltip = [name, roleName, ...posts].join('\n');
          return leaf(`${role}/${name}/${index}`, name, range, { description: said, tooltip });
        }),
      );
    },
    whenAndWhere({ when, dated, place, placeRange }: ListedEvent): Node[] {
      const lines = [
        leaf('when', when, dated?.range ?? null, {
          icon: new vscode.ThemeIcon('calendar'),
          ...(dated && { description: dated.how, tooltip: [when, dated.how].join('\n') }),
        }),
        ...(place === null
          ? []
          : [leaf('where', place, placeRange, { icon: new vscode.ThemeIcon('location'), tooltip: place })]),
      ];
      const [node] = group(vscode.l10n.t('When and Where'), 'calendar', lines);
      const { description: _, ...shown } = node!;
      return [shown];
    },
    partOf(parent: ListedEvent): Node {
      return leaf('parent', vscode.l10n.t('Part Of'), parent.passage, {
        description: parent.name,
        tooltip: parent.name,
        icon: new vscode.ThemeIcon('type-hierarchy-super'),
      });
    },
    toldIn(passages: readonly ListedPassage[]): Node[] {
      const lines = passages.map(({ text, range }, index) =>
        leaf(`passage/${index}`, shortened(text, 80), range, {
          fullLabel: text,
          description: vscode.l10n.t('line {0}', range.start.line + 1),
          tooltip: text,
        }),
      );
      return group(vscode.l10n.t('Told In'), 'quote', lines).map((node) => ({ ...node, isFolded: true }));
    },
  };
}

function dateNode(id: string, file: FileEvents, uri: vscode.Uri, date: ListedDate): Node {
  return {
    id,
    kind: 'detail',
    label: date.text,
    description: date.when,
    tooltip: new vscode.MarkdownString(date.tooltip),
    icon: new vscode.ThemeIcon('calendar'),
    location: locationOf(uri, date.range)!,
    subject: { file, events: [] },
    children: [],
  };
}

function locationOf(uri: vscode.Uri, range: Range | null): vscode.Location | undefined {
  if (!range) return undefined;
  const { start, end } = range;
  return new vscode.Location(uri, new vscode.Range(start.line, start.character, end.line, end.character));
}

function withParents(node: Node): Node {
  for (const child of node.children) withParents(child).parent = node;
  return node;
}

/** A label that leaves room for what stands behind it, in a side bar of the usual width. */
function shortened(text: string, room: number): string {
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
