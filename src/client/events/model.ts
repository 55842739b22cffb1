import * as vscode from 'vscode';
import type {
  FileEvents,
  LinkedEvent,
  ListedDate,
  ListedEvent,
  ListedPart,
  ListedPassage,
  ListedTelling,
  Range,
} from '../../protocol.ts';
import type { ArrangedFile, Group } from './arrange.ts';
import { eventIcons } from './icons.ts';
import { isTellingOf } from './links.ts';
import type { Entry, LinkedAs, Section } from './sections.ts';

/** A line of the Events view. */
export interface Node {
  /** The same for the same thing after a refresh: VS Code keeps what is expanded by it. */
  readonly id: string;
  readonly kind: 'file' | 'group' | 'event' | 'dismissed' | 'role' | 'detail' | 'telling';
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
  /** Made when they are first asked for: of many files, few lines are ever opened. */
  readonly children: readonly Node[];
  parent?: Node;
}

/** A line without its children, and how these are made. */
type Plan = Omit<Node, 'children' | 'parent'>;

export interface Subject {
  readonly file: FileEvents;
  readonly events: readonly ListedEvent[];
}

/** A line for a file, with what is shown of it beneath, opened or folded at first. */
export function fileNode({ file, groups }: ArrangedFile, first: 'opened' | 'folded', links: LinkedAs): Node {
  const resource = vscode.Uri.parse(file.uri);
  const path = vscode.workspace.asRelativePath(resource);
  const slash = path.lastIndexOf('/');
  const cut =
    file.analysedOnly === null ? null : vscode.l10n.t('only the first {0} characters', file.analysedOnly);
  const events = groups.flatMap(({ kind, events }) => (kind === 'dismissed' ? [] : events));
  const count = first === 'folded' ? vscode.l10n.t('{0} events', events.length) : null;
  const where = file.item || path.slice(0, Math.max(slash, 0));
  const plan: Plan = {
    // VS Code keeps by the id what is opened, and a search is to open what it finds.
    id: `${idOf(file)}#${first}`,
    kind: 'file',
    label: path.slice(slash + 1),
    description: [file.published, count, cut, where].filter(Boolean).join(' · '),
    ...(file.title && { tooltip: [file.title, path].join('\n') }),
    resource,
    subject: { file, events },
    ...(first === 'folded' && { isFolded: true }),
  };
  return withChildren(plan, () => groups.map((group) => groupNode(file, resource, group, links)));
}

/** A line for what events of many files have in common, with these events beneath. */
export function sectionNode({ key, label, entries }: Section, links: LinkedAs): Node {
  const [kind = ''] = key.split('#');
  const icons: Readonly<Record<string, string>> = { organization: 'organization', person: 'person' };
  const nameless: Readonly<Record<string, string>> = {
    month: vscode.l10n.t('Date Unknown'),
    organization: vscode.l10n.t('No Organization Named'),
    person: vscode.l10n.t('Nobody Named'),
  };
  const plan: Plan = {
    id: key,
    kind: 'group',
    label: label ?? nameless[kind]!,
    description: String(entries.length),
    icon: new vscode.ThemeIcon(icons[kind] ?? 'calendar'),
    subject: { file: entries[0]!.file, events: [] },
    subjects: entries.map(({ file, event }) => ({ file, events: [event] })),
    isFolded: true,
  };
  return withChildren(plan, () =>
    entries.map(({ file, event }) =>
      eventNode({ file, event, kind: 'event', idStart: `${key}/${idOf(file)}`, links }),
    ),
  );
}

function idOf({ uri, item }: FileEvents): string {
  return item === '' ? uri : `${uri}#${item}`;
}

function withChildren(plan: Plan, make: () => readonly Node[]): Node {
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

function groupNode(file: FileEvents, uri: vscode.Uri, { kind, events, dates }: Group, links: LinkedAs): Node {
  const id = `${idOf(file)}#${kind}`;
  const labels: Readonly<Record<Group['kind'], string>> = {
    reported: vscode.l10n.t('This Story'),
    background: vscode.l10n.t('Background'),
    planned: vscode.l10n.t('Planned'),
    dates: vscode.l10n.t('Dates without an Event'),
    dismissed: vscode.l10n.t('Dismissed'),
  };
  const plan: Plan = {
    id,
    kind: 'group',
    label: labels[kind],
    description: String(events.length + dates.length),
    subject: { file, events },
    ...((kind === 'dates' || kind === 'dismissed') && { isFolded: true }),
  };
  const eventKind = kind === 'dismissed' ? 'dismissed' : 'event';
  return withChildren(plan, () => [
    ...events.map((event) => eventNode({ file, event, kind: eventKind, idStart: idOf(file), links })),
    ...dates.map((date, index) => dateNode(`${id}/${index}`, file, uri, date)),
  ]);
}

/** An event to draw: where its id begins, and how it is told elsewhere. */
interface Drawn extends Entry {
  readonly kind: 'event' | 'dismissed';
  readonly idStart: string;
  readonly links: LinkedAs;
}

function eventNode({ file, event, kind, idStart, links }: Drawn): Node {
  const id = `${idStart}#${event.key}`;
  const uri = vscode.Uri.parse(file.uri);
  const subject = { file, events: [event] };
  const { same, occasion } = links(file, event);
  const told = same ? vscode.l10n.t('{0} articles', same.tellings.length) : null;
  const detail = detailNodes(id, uri, subject);
  const parent = file.events.find(({ key }) => key === event.parent);
  const { organizers, participants, passages } = event;
  const members = <Role extends string>(all: readonly ListedPart<Role>[], ...roles: readonly Role[]) =>
    all.filter(({ role }) => roles.includes(role));
  const location = locationOf(uri, event.passage);
  const plan: Plan = {
    id,
    kind,
    label: shortened(event.name, 36),
    fullLabel: [event.name, event.typeName, event.statusName].join(', '),
    description: [event.when, event.place, told].filter(Boolean).join(' · '),
    tooltip: new vscode.MarkdownString(event.tooltip),
    icon: new vscode.ThemeIcon(eventIcons[event.type] ?? eventIcons.other),
    ...(location && { location }),
    subject,
    isFolded: true,
  };
  return withChildren(plan, () => [
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
    ...(same ? detail.toldElsewhere(same, vscode.l10n.t('In Other Articles')) : []),
    ...(occasion
      ? detail.toldElsewhere(occasion, vscode.l10n.t('Also at {0}', occasion.occasion ?? ''))
      : []),
  ]);
}

/** A longer list is folded until the reader opens it. */
const mostUnfolded = 8;

/** Makes the lines beneath an event. */
function detailNodes(id: string, uri: vscode.Uri, subject: Subject) {
  function group(label: string, icon: string, children: readonly Node[], more: Partial<Plan> = {}): Node[] {
    if (children.length === 0) return [];
    const plan: Plan = {
      id: `${id}/${label}`,
      kind: 'role',
      label,
      description: String(children.length),
      icon: new vscode.ThemeIcon(icon),
      subject,
      ...(children.length > mostUnfolded && { isFolded: true }),
      ...more,
    };
    return [withChildren(plan, () => children)];
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
      return group(vscode.l10n.t('When and Where'), 'calendar', lines, { description: '' });
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
      return group(vscode.l10n.t('Told In'), 'quote', lines, { isFolded: true });
    },
    toldElsewhere({ tellings, occasion }: LinkedEvent, label: string): Node[] {
      const own = tellings.find((telling) => isTellingOf(subject.file, telling));
      const here =
        own?.only && occasion === null
          ? [
              leaf('only', vscode.l10n.t('Only This Article Says'), null, {
                description: own.only,
                tooltip: own.only,
                icon: new vscode.ThemeIcon('pinned'),
              }),
            ]
          : [];
      const others = tellings
        .filter((telling) => telling !== own)
        .map((telling) => this.telling(telling, tellings));
      return group(label, 'files', [...here, ...others], {
        description: String(others.length),
      });
    },
    telling(telling: ListedTelling, all: readonly ListedTelling[]): Node {
      const { uri: address, item, key, title, published, name } = telling;
      const place = vscode.Uri.parse(address);
      const location = locationOf(place, telling.range);
      const path = vscode.workspace.asRelativePath(place);
      return {
        id: `${id}/telling/${address}#${item}#${key}`,
        kind: 'telling',
        label: shortened(title ?? path, 36),
        fullLabel: [title ?? path, name].join(', '),
        description: [published, name, telling.when].filter(Boolean).join(' · '),
        tooltip: new vscode.MarkdownString(telling.tooltip),
        icon: new vscode.ThemeIcon('file'),
        ...(location && { location }),
        subject,
        telling: { shown: telling, others: all.filter((other) => other !== telling) },
        children: [],
      };
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
