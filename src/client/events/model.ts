import * as vscode from 'vscode';
import type { FileEvents, ListedDate, ListedPart } from '../../protocol.ts';
import { eventCount } from '../counts.ts';
import { type ArrangedFile, type Group, shownEvents } from './arrange.ts';
import { detailNodes } from './details.ts';
import { eventIcons } from './icons.ts';
import type { Month } from './months.ts';
import { type Entry, type LinkedAs, type Section, sectionsOf } from './sections.ts';
import { locationOf, type Node, type Plan, shortened, withChildren } from './treeNode.ts';

/** A line for a file, with what is shown of it beneath, opened or folded at first. */
export function fileNode({ file, groups }: ArrangedFile, first: 'opened' | 'folded', links: LinkedAs): Node {
  const resource = vscode.Uri.parse(file.uri);
  const path = vscode.workspace.asRelativePath(resource);
  const slash = path.lastIndexOf('/');
  const cut =
    file.analysedOnly === null ? null : vscode.l10n.t('only the first {0} characters', file.analysedOnly);
  const events = groups.flatMap(({ kind, events }) => (kind === 'dismissed' ? [] : events));
  const count = first === 'folded' ? eventCount(events.length) : null;
  const name = path.slice(slash + 1);
  // Of a file with several articles each is called by its title.
  const isItem = file.item !== '' && file.title !== null;
  const where = isItem ? path : file.item || path.slice(0, Math.max(slash, 0));
  const plan: Plan = {
    // VS Code keeps by the id what is opened, and a search is to open what it finds.
    id: `${idOf(file)}#${first}`,
    kind: 'file',
    label: isItem ? shortened(file.title!, 36) : name,
    description: [file.published, count, cut, where].filter(Boolean).join(' · '),
    ...(file.title && { tooltip: [file.title, path, file.item].filter(Boolean).join('\n') }),
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

/** A line for a month of a large folder, with what was read of it beneath. */
export function monthNode(month: Month, files: readonly ArrangedFile[], links: LinkedAs): Node {
  const { of, count } = month;
  const entries =
    of === 'events'
      ? (sectionsOf(files, 'month', links).find(({ label }) => label === month.month)?.entries ?? [])
      : [];
  const id = `months/${of}/${month.month}`;
  const isCut = of === 'articles' && month.files && month.files.length < count;
  const plan: Plan = {
    id,
    kind: 'group',
    label: month.month ?? vscode.l10n.t('Date Unknown'),
    description: isCut
      ? vscode.l10n.t('{0} of {1} articles', month.files?.length ?? 0, count)
      : String(count),
    icon: new vscode.ThemeIcon('calendar'),
    subject: { file: nowhere, events: [] },
    subjects:
      of === 'events'
        ? entries.map(({ file, event }) => ({ file, events: [event] }))
        : files.map((arranged) => ({ file: arranged.file, events: shownEvents(arranged) })),
    isFolded: true,
    ...(!month.files && { unread: month }),
  };
  return withChildren(plan, () =>
    of === 'events'
      ? entries.map(({ file, event }) =>
          eventNode({ file, event, kind: 'event', idStart: `${id}/${idOf(file)}`, links }),
        )
      : files.map((file) => fileNode(file, 'folded', links)),
  );
}

/** Stands for the file of a line that is of none. */
const nowhere: FileEvents = {
  ...{ uri: '', item: '', title: null, published: null, events: [], dates: [], analysedOnly: null },
};

/** The same for the same article. */
export function idOf({ uri, item }: FileEvents): string {
  return item === '' ? uri : `${uri}#${item}`;
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
  const { same, occasion, editions } = links(file, event);
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
    ...(editions ? detail.otherEditions(editions) : []),
  ]);
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
