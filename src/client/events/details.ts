import * as vscode from 'vscode';
import type {
  LinkedEvent,
  ListedEdition,
  ListedEvent,
  ListedPart,
  ListedPassage,
  ListedTelling,
  Range,
} from '../../protocol.ts';
import { isTellingOf } from './links.ts';
import { locationOf, type Node, type Plan, type Subject, shortened, withChildren } from './treeNode.ts';

/** A longer list is folded until the reader opens it. */
const mostUnfolded = 8;

/** Makes the lines beneath an event. */
export function detailNodes(id: string, uri: vscode.Uri, subject: Subject) {
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

  /** A line for what another article says, which leads there. */
  function elsewhere(
    { uri: address, item, key, range, tooltip }: ListedTelling,
    more: Pick<Plan, 'kind' | 'label'> & Partial<Node>,
  ): Node {
    const location = locationOf(vscode.Uri.parse(address), range);
    return {
      id: `${id}/${more.kind}/${address}#${item}#${key}`,
      tooltip: new vscode.MarkdownString(tooltip),
      icon: new vscode.ThemeIcon('file'),
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
      const { title, published, name, uri: address } = telling;
      const label = title ?? vscode.workspace.asRelativePath(vscode.Uri.parse(address));
      return elsewhere(telling, {
        kind: 'telling',
        label: shortened(label, 36),
        fullLabel: [label, name].join(', '),
        description: [published, name, telling.when].filter(Boolean).join(' · '),
        telling: { shown: telling, others: all.filter((other) => other !== telling) },
      });
    },
    otherEditions(editions: readonly ListedEdition[]): Node[] {
      const lines = editions.map(({ edition, telling }) => {
        const { title, name, place, uri: address } = telling;
        const article = title ?? vscode.workspace.asRelativePath(vscode.Uri.parse(address));
        return elsewhere(telling, {
          kind: 'edition',
          label: edition,
          fullLabel: [edition, name, article].join(', '),
          description: [article, place].filter(Boolean).join(' · '),
        });
      });
      return group(vscode.l10n.t('Other Editions'), 'history', lines);
    },
  };
}
