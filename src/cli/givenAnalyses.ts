import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import type { Analysis } from '../core/analysis.ts';
import type { AnalyzeArticle } from '../corpus/indexFile.ts';
import { maximumLine } from './analyzeLines.ts';
import type { Sink } from './command.ts';
import { fileProblem } from './problem.ts';
import { problemLine } from './problemLine.ts';
import { readLines } from './readLines.ts';

/** Analyses that were made elsewhere, looked up by article. Only where they stand is held in memory. */
export interface GivenAnalyses {
  readonly analyzed: AnalyzeArticle;
  /** How many were taken. */
  used(): number;
  /** How many were of another text than the article has, and were made here again. */
  misfit(): number;
  hadProblems(): boolean;
  close(): void;
}

interface Place {
  readonly descriptor: number;
  readonly offset: number;
  readonly length: number;
}

/**
 * Reads files of analyses, one a line. A line belongs to the article that its `id`, or else its `file`, names: a path
 * below the folder; the id of an item in a file of several; or both, joined by `#`.
 */
export async function openAnalyses(files: readonly string[], stderr: Sink): Promise<GivenAnalyses> {
  const places = new Map<string, Place>();
  const descriptors: number[] = [];
  let problems = false;
  let used = 0;
  let misfit = 0;
  const report = async (file: string, reason: string) => {
    problems = true;
    await stderr.write(problemLine(file, reason));
  };
  for (const file of files) {
    try {
      const descriptor = openSync(file, 'r');
      descriptors.push(descriptor);
      let offset = 0;
      for await (const { number, bytes, length } of readLines(createReadStream(file), maximumLine)) {
        const name = bytes && nameOf(bytes);
        if (name) places.set(name, { descriptor, offset, length });
        else if (bytes === null || bytes.length > 0) await report(file, `line ${number} is no analysis`);
        offset += length + 1;
      }
    } catch (error) {
      await report(file, fileProblem(error).problem);
    }
  }

  const analyzed: AnalyzeArticle = (file, { item, text }) => {
    const place = item === '' ? places.get(file) : (places.get(`${file}#${item}`) ?? places.get(item));
    if (!place) return null;
    const analysis = readAt(place);
    if (!analysis?.mentions.every((m) => m.text === text.slice(m.start, m.end))) {
      misfit++;
      return null;
    }
    used++;
    return analysis;
  };
  return {
    analyzed,
    used: () => used,
    misfit: () => misfit,
    hadProblems: () => problems,
    close: () => {
      for (const descriptor of descriptors) closeSync(descriptor);
    },
  };
}

function nameOf(bytes: Uint8Array): string | null {
  const value = parse(bytes);
  if (!value || !Array.isArray(value.mentions)) return null;
  const { id, file } = value;
  const name = typeof id === 'string' || typeof id === 'number' ? String(id) : file;
  return name ? name.replace(/^(?:\.\/)+/, '') : null;
}

function readAt({ descriptor, offset, length }: Place): Analysis | null {
  const bytes = new Uint8Array(length);
  readSync(descriptor, bytes, 0, length, offset);
  const value = parse(bytes);
  if (!value) return null;
  const { id: _, ...analysis } = value;
  return analysis;
}

function parse(bytes: Uint8Array): (Analysis & { readonly id?: unknown }) | null {
  try {
    const value = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === 'object' && value !== null ? value : null;
  } catch {
    return null;
  }
}
