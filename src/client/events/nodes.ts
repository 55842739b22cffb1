import { type ArrangedFile, isSame, shownEvents } from './arrange.ts';
import { fileNode, monthNode, sectionNode } from './model.ts';
import type { Month } from './months.ts';
import {
  type Grouping,
  isSameSection,
  type Linked,
  type LinkedAs,
  type Section,
  sectionsOf,
} from './sections.ts';
import type { Node } from './treeNode.ts';

/** The topmost lines of the view. What shows the same as before stays the same line, with all that hangs beneath it. */
export interface Nodes {
  nodes(): readonly Node[];
  /** Whether other lines are drawn than before. */
  draw(
    files: readonly ArrangedFile[],
    how: { readonly grouping: Grouping; readonly first: 'opened' | 'folded' },
  ): boolean;
  /** The same of months, each with what is shown of its files. */
  drawMonths(months: readonly ArrangedMonth[]): boolean;
}

/** A month with what is shown of its files. */
export interface ArrangedMonth extends Month {
  readonly arranged: readonly ArrangedFile[];
}

/** What a line was made of. */
interface Made {
  readonly of: ArrangedFile | Section | ArrangedMonth;
  readonly links: readonly Linked[];
  readonly node: Node;
}

export function createNodes(links: LinkedAs): Nodes {
  let made: readonly Made[] = [];

  /** The line for a file or a section: the one drawn before, where it would be the same. */
  function lineFor(of: Made['of'], make: () => Node, known: ReadonlyMap<string, Made>): Made {
    const fresh: Made = { of, links: linksOf(of), node: make() };
    const before = known.get(fresh.node.id);
    return before && isSameLine(before, fresh) ? before : fresh;
  }

  function linksOf(of: Made['of']): Made['links'] {
    if ('arranged' in of) return of.arranged.flatMap(linksOf);
    return 'entries' in of
      ? of.entries.map(({ file, event }) => links(file, event))
      : shownEvents(of).map((event) => links(of.file, event));
  }

  /** Whether other lines are drawn than before. */
  function replace(lines: readonly Made[]): boolean {
    const isOther = lines.length !== made.length || lines.some((line, i) => line !== made[i]);
    made = lines;
    return isOther;
  }

  return {
    nodes: () => made.map(({ node }) => node),
    draw(files, { grouping, first }) {
      const known = new Map(made.map((line) => [line.node.id, line]));
      const lines =
        grouping === 'article'
          ? files.map((file) => lineFor(file, () => fileNode(file, first, links), known))
          : sectionsOf(files, grouping, links).map((section) =>
              lineFor(section, () => sectionNode(section, links), known),
            );
      return replace(lines);
    },
    drawMonths(months) {
      const known = new Map(made.map((line) => [line.node.id, line]));
      return replace(
        months.map((month) => lineFor(month, () => monthNode(month, month.arranged, links), known)),
      );
    },
  };
}

function isSameLine(a: Made, b: Made): boolean {
  const isSameLink = (one: Linked, other: Linked) =>
    one === other || JSON.stringify(one) === JSON.stringify(other);
  if (a.links.length !== b.links.length || !a.links.every((link, i) => isSameLink(link, b.links[i]!)))
    return false;
  if ('arranged' in a.of)
    return (
      'arranged' in b.of &&
      a.of.count === b.of.count &&
      (a.of.files === null) === (b.of.files === null) &&
      isSame(a.of.arranged, b.of.arranged)
    );
  if ('arranged' in b.of) return false;
  if ('entries' in a.of) return 'entries' in b.of && isSameSection(a.of, b.of);
  return !('entries' in b.of) && isSame([a.of], [b.of]);
}
