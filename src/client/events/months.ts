import type * as vscode from 'vscode';
import { type Dated, type FileEvents, folderMonthsRequest } from '../../protocol.ts';
import type { Ask } from '../ask.ts';
import { type IndexedFiles, maximumFiles } from './indexedFiles.ts';

/** A month of a large folder. */
export interface Month {
  readonly of: Dated;
  /** A month (`2023-06`); a year of what is known no better; null for what has no date. */
  readonly month: string | null;
  /** How many articles or events there are. */
  readonly count: number;
  /** What was read of it; null where it was not opened yet. */
  readonly files: readonly FileEvents[] | null;
}

/** A folder with more articles than are read at once: each of its months is read when it is opened. */
export interface Months {
  /** All months, the newest first; null where the folder is read as a whole. */
  list(): readonly Month[] | null;
  /** How many articles there are, where the folder is large; else 0. */
  articles(): number;
  /** Asks for the months again, and reads the opened ones anew. `of` is null where no months are wanted. */
  read(of: Dated | null, token: vscode.CancellationToken): Promise<void>;
  /** Reads a month page by page, each of which is told to `onPage`. */
  open(
    month: Pick<Month, 'of' | 'month'>,
    token: vscode.CancellationToken,
    onPage: () => void,
  ): Promise<void>;
}

export function createMonths(ask: Ask, index: IndexedFiles): Months {
  let months: readonly Month[] | null = null;
  let articles = 0;

  function set(month: string | null, files: readonly FileEvents[]): void {
    months = months?.map((one) => (one.month === month ? { ...one, files } : one)) ?? null;
  }

  async function open(
    { of, month }: Pick<Month, 'of' | 'month'>,
    token: vscode.CancellationToken,
    onPage: () => void,
  ): Promise<void> {
    const files: FileEvents[] = [];
    for await (const page of index.pages({ of, month }, token)) {
      if (token.isCancellationRequested || months?.[0]?.of !== of) return;
      files.push(...page.files);
      set(month, [...files]);
      onPage();
    }
  }

  return {
    list: () => months,
    articles: () => articles,
    async read(of, token) {
      const answer = await ask(folderMonthsRequest, { of: of ?? 'articles' }, token);
      if (token.isCancellationRequested) return;
      articles = answer && answer.articles > maximumFiles() ? answer.articles : 0;
      if (!answer || !of || articles === 0) {
        months = null;
        return;
      }
      const before = months?.[0]?.of === of ? months : [];
      const filesOf = new Map(before.map(({ month, files }) => [month, files]));
      months = answer.months.map((one) => ({ ...one, of, files: filesOf.get(one.month) ?? null }));
      for (const { month, files } of months)
        if (files && !token.isCancellationRequested) await open({ of, month }, token, () => {});
    },
    open,
  };
}
