import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { builtInDocuments, builtInKnowledge } from '../core/knowledge/builtIn.ts';
import { buildKnowledge, type Knowledge } from '../core/knowledge/knowledge.ts';
import type { PopoloDocument } from '../core/knowledge/popolo.ts';
import { readKnowledgeTogether } from '../core/knowledge/readKnowledge.ts';
import { standardInput } from './articlePaths.ts';
import type { Sink } from './command.ts';
import { isProblem } from './problem.ts';
import { problemLine } from './problemLine.ts';
import { readTextFile } from './textFile.ts';

/** The knowledge that holds for each file: what ships, what `--knowledge` names, and the `.dateline/` folders above. */
export interface KnowledgeFiles {
  /** For the file at a path; for standard input, the folder it is called in counts as its own. */
  knowledgeFor(file: string): Promise<Knowledge>;
  /** Whether something was wrong with a knowledge file; each was named on standard error. */
  hadProblems(): boolean;
}

/** Reads the files that `--knowledge` names at once, and `.dateline/` folders when a file beside or below is met. */
export async function openKnowledge(files: readonly string[], stderr: Sink): Promise<KnowledgeFiles> {
  let problems = false;
  const report = async (file: string, reason: string) => {
    problems = true;
    await stderr.write(problemLine(file, reason));
  };
  const everything = builtInKnowledge();
  /** What an entry refers to may stand in another file of the same folder, or of the same command. */
  const readTogether = async (paths: readonly string[]): Promise<readonly PopoloDocument[]> => {
    const contents: { readonly file: string; readonly text: string }[] = [];
    for (const file of paths) {
      const content = await readTextFile(file, noInput());
      if (isProblem(content)) await report(file, content.problem);
      else contents.push({ file, text: content.text });
    }
    const read = readKnowledgeTogether(
      contents.map(({ text }) => text),
      everything,
    );
    for (const [i, { problems: found }] of read.entries()) {
      const { file } = contents[i]!;
      for (const { line, column, reason } of found)
        await report(line === null ? file : `${file}:${line}:${column}`, reason);
    }
    return read.map(({ usable }) => usable);
  };
  const named = await readTogether(files);
  const folders = new Map<string, Promise<readonly PopoloDocument[]>>();
  const built = new Map<string, Knowledge>();

  const documentsIn = async (folder: string): Promise<readonly PopoloDocument[]> => {
    const own = path.join(folder, '.dateline');
    const names = await readdir(own).catch(() => []);
    const documents = names.filter((name) => /\.(?:ya?ml|json)$/.test(name) && name !== notKnowledge).sort();
    return readTogether(documents.map((name) => path.join(own, name)));
  };
  return {
    hadProblems: () => problems,
    knowledgeFor: async (file) => {
      const folder = file === standardInput ? process.cwd() : path.dirname(path.resolve(file));
      const known = built.get(folder);
      if (known) return known;
      const documents: PopoloDocument[] = [...builtInDocuments];
      for (const above of foldersDownTo(folder)) {
        if (!folders.has(above)) folders.set(above, documentsIn(above));
        documents.push(...(await folders.get(above)!));
      }
      const knowledge =
        documents.length === builtInDocuments.length && named.length === 0
          ? everything
          : buildKnowledge([...documents, ...named]);
      built.set(folder, knowledge);
      return knowledge;
    },
  };
}

/** From the root of the file system down, so that what lies nearer is read later and wins. */
function foldersDownTo(folder: string): readonly string[] {
  const above = path.dirname(folder);
  return above === folder ? [folder] : [...foldersDownTo(above), folder];
}

/** The events that a reader of the Events view has dismissed. */
const notKnowledge = 'dismissed.yaml';

async function* noInput(): AsyncGenerator<Uint8Array> {}
