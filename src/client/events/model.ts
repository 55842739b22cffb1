import * as vscode from 'vscode';
import type {
  EventStatus,
  EventType,
  FileEvents,
  ListedEvent,
  ListedPart,
  OrganizerRole,
  ParticipantRole,
} from '../../protocol.ts';

/** A line of the Events view. */
export interface Node {
  /** The same for the same thing after a refresh: VS Code keeps what is expanded by it. */
  readonly id: string;
  readonly kind: 'file' | 'event' | 'role' | 'part';
  readonly label: string;
  /** What a screen reader says in place of a label that is cut short. */
  readonly fullLabel?: string;
  readonly description?: string;
  readonly tooltip?: string;
  readonly icon?: vscode.ThemeIcon;
  readonly resource?: vscode.Uri;
  /** The passage that a click reveals. */
  readonly location?: vscode.Location;
  readonly children: readonly Node[];
  parent?: Node;
}

/** The lines for one file: its events themselves. */
export function eventNodes({ uri, events }: FileEvents): Node[] {
  return events.map((event) => eventNode(vscode.Uri.parse(uri), event)).map(withParents);
}

/** The lines for several files: each file that tells of an event, its events beneath. */
export function fileNodes(files: readonly FileEvents[]): Node[] {
  return files
    .filter(({ events }) => events.length > 0)
    .map((file): Node => {
      const resource = vscode.Uri.parse(file.uri);
      const path = vscode.workspace.asRelativePath(resource, false);
      const slash = path.lastIndexOf('/');
      const label = path.slice(slash + 1);
      const description = [file.published, path.slice(0, Math.max(slash, 0))].filter(Boolean).join(' · ');
      return { id: file.uri, kind: 'file', label, description, resource, children: eventNodes(file) };
    })
    .map(withParents);
}

/** A line as VS Code draws it. */
export function treeItem(node: Node): vscode.TreeItem {
  const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
  const folded = node.kind === 'event' ? Collapsed : Expanded;
  const item = new vscode.TreeItem(node.label, node.children.length > 0 ? folded : None);
  item.id = node.id;
  item.contextValue = node.kind;
  if (node.description) item.description = node.description;
  if (node.tooltip) item.tooltip = node.tooltip;
  if (node.icon) item.iconPath = node.icon;
  if (node.resource) {
    item.resourceUri = node.resource;
    item.iconPath = vscode.ThemeIcon.File;
  }
  item.accessibilityInformation = {
    label: [node.fullLabel ?? node.label, node.description].filter(Boolean).join(', '),
  };
  if (node.location) {
    item.command = {
      command: 'dateline.events.reveal',
      title: vscode.l10n.t('Show in Text'),
      arguments: [node.location],
    };
  }
  return item;
}

function eventNode(uri: vscode.Uri, event: ListedEvent): Node {
  const id = `${uri}#${event.key}`;
  const { type, status } = event;
  return {
    id,
    kind: 'event',
    label: shortened(event.name),
    fullLabel: event.name,
    description: [when(event), event.place, status === 'reported' ? null : statusName(status)]
      .filter(Boolean)
      .join(' · '),
    tooltip: [
      event.name,
      [typeName(type), statusName(status), when(event), event.place].filter(Boolean).join(' · '),
      '',
      event.text,
    ].join('\n'),
    icon: new vscode.ThemeIcon(icons[type] ?? icons.other),
    location: new vscode.Location(uri, toRange(event.passage)),
    children: [
      ...roleNodes(`${id}/organizers`, uri, event.organizers, organizerRoleName),
      ...roleNodes(`${id}/participants`, uri, event.participants, participantRoleName),
    ],
  };
}

/** One line a role, in the order in which the roles first occur, and beneath it who has it. */
function roleNodes<Role extends string>(
  id: string,
  uri: vscode.Uri,
  parts: readonly ListedPart<Role>[],
  roleName: (role: Role) => string,
): Node[] {
  const roles = [...new Set(parts.map(({ role }) => role))];
  return roles.map((role) => {
    const group = `${id}/${role}`;
    const members = parts.filter((part) => part.role === role);
    return {
      id: group,
      kind: 'role',
      label: roleName(role),
      description: String(members.length),
      children: members.map((part, index) => partNode(`${group}/${part.name}/${index}`, uri, part)),
    };
  });
}

function partNode(id: string, uri: vscode.Uri, { name, posts, range }: ListedPart): Node {
  return {
    id,
    kind: 'part',
    label: name,
    ...(posts.length > 0 && { description: posts.join(' · '), tooltip: [name, ...posts].join('\n') }),
    ...(range && { location: new vscode.Location(uri, toRange(range)) }),
    children: [],
  };
}

function withParents(node: Node): Node {
  for (const child of node.children) withParents(child).parent = node;
  return node;
}

/** A label that leaves room for date and place behind it, in a side bar of the usual width. */
function shortened(name: string): string {
  const room = 36;
  let width = 0;
  let end = 0;
  for (const character of name) {
    // Chinese characters and full-width marks take twice the room of Latin letters.
    width += character >= '\u1100' ? 2 : 1;
    if (width > room) return `${name.slice(0, end)}…`;
    end += character.length;
  }
  return name;
}

function when({ start, end }: ListedEvent): string {
  if (!start) return vscode.l10n.t('date unknown');
  return end && end !== start ? `${start} – ${end}` : start;
}

function toRange({ start, end }: ListedEvent['passage']): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

const icons: Readonly<Record<EventType, string>> = {
  forum: 'comment-discussion',
  'press-conference': 'megaphone',
  signing: 'edit',
  visit: 'location',
  competition: 'star-full',
  fair: 'package',
  launch: 'rocket',
  meeting: 'organization',
  appointment: 'person-add',
  award: 'verified',
  other: 'calendar',
};

function typeName(type: EventType): string {
  const names: Readonly<Record<EventType, string>> = {
    forum: vscode.l10n.t('Forum'),
    'press-conference': vscode.l10n.t('Press conference'),
    signing: vscode.l10n.t('Signing'),
    visit: vscode.l10n.t('Visit'),
    competition: vscode.l10n.t('Competition'),
    fair: vscode.l10n.t('Fair'),
    launch: vscode.l10n.t('Launch'),
    meeting: vscode.l10n.t('Meeting'),
    appointment: vscode.l10n.t('Appointment'),
    award: vscode.l10n.t('Award'),
    other: vscode.l10n.t('Event'),
  };
  return names[type];
}

function statusName(status: EventStatus): string {
  const names = {
    reported: vscode.l10n.t('reported'),
    background: vscode.l10n.t('background'),
    planned: vscode.l10n.t('planned'),
  };
  return names[status];
}

function organizerRoleName(role: OrganizerRole): string {
  const names: Readonly<Record<OrganizerRole, string>> = {
    host: vscode.l10n.t('Hosted by'),
    organizer: vscode.l10n.t('Organized by'),
    'co-organizer': vscode.l10n.t('Co-organized by'),
    guiding: vscode.l10n.t('Guided by'),
    supporting: vscode.l10n.t('Supported by'),
    party: vscode.l10n.t('Parties'),
  };
  return names[role];
}

function participantRoleName(role: ParticipantRole): string {
  const names: Readonly<Record<ParticipantRole, string>> = {
    speaker: vscode.l10n.t('Speakers'),
    signatory: vscode.l10n.t('Signatories'),
    host: vscode.l10n.t('Chaired by'),
    attendee: vscode.l10n.t('Attendees'),
  };
  return names[role];
}
