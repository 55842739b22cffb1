import type { Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../core/analysis.ts';
import { analyze } from '../core/analyze.ts';
import type { Knowledge } from '../core/knowledge/knowledge.ts';

/**
 * The most of a file that is analysed, in UTF-16 code units: several times the longest magazine feature, and what one
 * analysis may take of the server's time after every change. The rest of a longer file is left unread, and said to be.
 */
export const maximumLength = 200_000;

/** A document as it stood when it was analysed. */
export interface ReadArticle {
  readonly document: TextDocument;
  readonly version: number;
  readonly analysis: Analysis;
  readonly knowledge: Knowledge;
  /** How many UTF-16 code units were analysed, if the document is too long to be analysed whole. */
  readonly analysedOnly: number | null;
}

/** The open documents and what they say. Analyses are made when first asked for and kept for one version each. */
export interface Articles {
  /** Null when the document is not open, changed before its turn came, or `isCancelled` says so. */
  read(uri: string, isCancelled: () => boolean): Promise<ReadArticle | null>;
  /** Reads a file that is not open, without keeping what it says. Null when `isCancelled` says so. */
  readText(uri: string, text: string, isCancelled: () => boolean): Promise<ReadArticle | null>;
  /** Puts another knowledge in place of the first; what was analysed with the old one is forgotten. */
  setKnowledge(knowledge: Knowledge): null;
  /** What articles are read with. */
  knowledge(): Knowledge;
  forget(uri: string): void;
  /** Loads, before it is asked for, what the first analysis would otherwise wait for. */
  warmUp(): void;
}

export function createArticles(
  documents: Pick<TextDocuments<TextDocument>, 'get'>,
  log: Pick<Connection['console'], 'warn'>,
  initialKnowledge: () => Knowledge,
): Articles {
  const cache = new Map<string, ReadArticle>();
  const told = new Set<string>();
  let knowledge: Knowledge | undefined;

  function readDocument(document: TextDocument): ReadArticle {
    knowledge ??= initialKnowledge();
    const text = document.getText();
    const analysed = text.length > maximumLength ? text.slice(0, boundary(text)) : text;
    const isCut = analysed.length < text.length;
    if (isCut && !told.has(document.uri)) {
      told.add(document.uri);
      log.warn(
        `${document.uri}: only the first ${analysed.length} of ${text.length} characters are analysed; split the file to have all of it read`,
      );
    }
    return {
      document,
      version: document.version,
      analysis: analyze(analysed, knowledge, { file: fileName(document) }),
      knowledge,
      analysedOnly: isCut ? analysed.length : null,
    };
  }

  return {
    async readText(uri, text, isCancelled) {
      await turn();
      return isCancelled() ? null : readDocument(TextDocument.create(uri, 'plaintext', 0, text));
    },
    async read(uri, isCancelled) {
      const version = documents.get(uri)?.version;
      await turn();
      const document = documents.get(uri);
      if (!document || document.version !== version || isCancelled()) return null;
      const known = cache.get(uri);
      if (known?.version === version) return known;
      const article = readDocument(document);
      cache.set(uri, article);
      return article;
    },
    setKnowledge(next) {
      knowledge = next;
      cache.clear();
      return null;
    },
    knowledge() {
      knowledge ??= initialKnowledge();
      return knowledge;
    },
    warmUp() {
      setTimeout(() => readDocument(TextDocument.create('', 'plaintext', 0, '')), 0);
    },
    forget(uri) {
      cache.delete(uri);
      told.delete(uri);
    },
  };
}

/** Lets the changes and cancellations that are already on their way arrive first. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Where a text that is too long is cut: behind its last line that fits, else between two characters. */
function boundary(text: string): number {
  const line = text.lastIndexOf('\n', maximumLength - 1) + 1;
  if (line > maximumLength / 2) return line;
  const unit = text.charCodeAt(maximumLength);
  return unit >= 0xdc00 && unit <= 0xdfff ? maximumLength - 1 : maximumLength;
}

const endings: Readonly<Record<string, { readonly ending: string; readonly known: RegExp }>> = {
  markdown: { ending: '.md', known: /\.(md|markdown|mdown|mkd)$/i },
  html: { ending: '.html', known: /\.(html?|xhtml)$/i },
};

/** The document's file name; where its language says more than its ending does, with an ending of that language. */
function fileName({ uri, languageId }: TextDocument): string {
  const path = uri.replace(/[?#].*$/s, '');
  const name = decode(path.slice(path.lastIndexOf('/') + 1));
  const language = endings[languageId];
  return language && !language.known.test(name) ? `${name}${language.ending}` : name;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
