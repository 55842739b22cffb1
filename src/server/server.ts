import {
  type CancellationToken,
  type Connection,
  type GenericRequestHandler,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { wordsFor } from '../core/cards/words.ts';
import { eventWordsFor } from '../core/exports/eventWords.ts';
import { builtInKnowledge } from '../core/knowledge/builtIn.ts';
import {
  type CustomRequest,
  convertRequest,
  eventsRequest,
  knowledgeRequest,
  type StartOptions,
} from '../protocol.ts';
import { createArticles, type ReadArticle } from './articles.ts';
import { convertDocument } from './convert.ts';
import { documentSymbols } from './documentSymbols.ts';
import { events } from './events.ts';
import { hover } from './hover.ts';
import { inlayHints } from './inlayHints.ts';
import { folderKnowledge } from './knowledge.ts';

/** Answers a connection until it closes. Each feature is a line here and a file of its own. */
export function startServer(connection: Connection): void {
  const documents = new TextDocuments(TextDocument);
  const articles = createArticles(documents, connection.console, builtInKnowledge);
  let words = wordsFor('en');
  let eventWords = eventWordsFor('en');

  /** Answers from an article's analysis; null when it is stale, cancelled, or something went wrong, which is logged. */
  async function fromArticle<T>(
    feature: string,
    { uri, text }: { readonly uri: string; readonly text?: string },
    token: CancellationToken,
    answer: (article: ReadArticle) => T,
  ): Promise<T | null> {
    try {
      const isCancelled = () => token.isCancellationRequested;
      const article = await (text === undefined
        ? articles.read(uri, isCancelled)
        : articles.readText(uri, text, isCancelled));
      return article && answer(article);
    } catch (error) {
      connection.console.error(
        `${feature} of ${uri} failed; please report this with the file. ${explain(error)}`,
      );
      return null;
    }
  }

  /** Answers a request of ours. */
  function onRequest<Params, Result>(
    { method }: CustomRequest<Params, Result>,
    answer: (params: Params, token: CancellationToken) => Result | Promise<Result>,
  ): void {
    connection.onRequest(method, answer as GenericRequestHandler<Result, void>);
  }

  connection.onInitialize((params) => {
    const { locale = 'en' } = (params.initializationOptions ?? {}) as Partial<StartOptions>;
    words = wordsFor(locale);
    eventWords = eventWordsFor(locale);
    return {
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        hoverProvider: true,
        inlayHintProvider: true,
        documentSymbolProvider: true,
      },
    };
  });

  connection.onInitialized(() => articles.warmUp());

  connection.onHover(({ textDocument, position }, token) =>
    fromArticle('Hover', textDocument, token, (article) => hover(article, position, words)),
  );
  connection.languages.inlayHint.on(({ textDocument, range }, token) =>
    fromArticle('Inlay hints', textDocument, token, (article) => inlayHints(article, range, eventWords)),
  );
  connection.onDocumentSymbol(({ textDocument }, token) =>
    fromArticle('Outline', textDocument, token, (article) => documentSymbols(article, eventWords)),
  );
  onRequest(eventsRequest, (params, token) => fromArticle('Events', params, token, events));
  onRequest(convertRequest, (params, token) =>
    fromArticle('Conversion', params, token, (article) => convertDocument(article, params)),
  );
  onRequest(knowledgeRequest, ({ files }) =>
    articles.setKnowledge(folderKnowledge(files, connection.console)),
  );

  documents.onDidClose(({ document }) => articles.forget(document.uri));
  documents.listen(connection);
  connection.listen();
}

function explain(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
