import {
  type CancellationToken,
  type Connection,
  DocumentDiagnosticReportKind,
  type GenericRequestHandler,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { wordsFor } from '../core/cards/words.ts';
import { checkWords } from '../core/checks/words.ts';
import { editDismissed } from '../core/events/dismissed.ts';
import { judgeEvents } from '../core/events/judgeEvents.ts';
import { eventWordsFor } from '../core/exports/eventWords.ts';
import { builtInKnowledge } from '../core/knowledge/builtIn.ts';
import { fold } from '../core/text/fold.ts';
import {
  type CustomRequest,
  convertRequest,
  dismissedRequest,
  type EncodingsParams,
  encodingsRequest,
  eventCandidatesRequest,
  eventLinksRequest,
  eventsRequest,
  exportRequest,
  folderEventsRequest,
  folderMonthsRequest,
  foldRequest,
  type IndexProgress,
  indexedFoldersRequest,
  indexProgress,
  indexRequest,
  judgeEventsRequest,
  type KnowledgeChangeAnswer,
  type KnowledgeFile,
  knowledgeChangeRequest,
  knowledgeRequest,
  mentionsRequest,
  personRequest,
  type StartOptions,
  scriptRequest,
} from '../protocol.ts';
import { createArticles, type ReadArticle } from './articles.ts';
import { diagnostics, quickFixes } from './checks.ts';
import { codeActions } from './codeActions.ts';
import { convertDocument } from './convert.ts';
import { documentSymbols } from './documentSymbols.ts';
import { events } from './events.ts';
import { exportEvents } from './exports.ts';
import { createFactsInTime } from './factsInTime.ts';
import { withText } from './fileText.ts';
import type { FolderIndex } from './folderIndex.ts';
import { identitiesIn, identityAt, withFolder, workspaceSymbols } from './folderNames.ts';
import { hover } from './hover.ts';
import { inlayHints } from './inlayHints.ts';
import { createFolderKnowledge } from './knowledge.ts';
import { mentions } from './mentions.ts';
import { definition, highlights, references } from './occurrences.ts';
import { knowledgeChange, person } from './person.ts';
import { scriptOfDocument } from './script.ts';

/** The file of a folder in which rulings on events are kept. */
const rulingsFile = '/.dateline/events.yaml';

/**
 * Answers a connection until it closes. Each feature is a line here and a file of its own. `folderIndex` keeps what the
 * articles of a folder say, where the runtime can.
 */
export function startServer(connection: Connection, folderIndex?: FolderIndex): void {
  const documents = new TextDocuments(TextDocument);
  const articles = createArticles(documents, connection.console, builtInKnowledge);
  const facts = folderIndex && createFactsInTime(folderIndex);
  let spoken = 'en';
  const folderKnowledge = createFolderKnowledge(connection, () => spoken);
  let words = wordsFor('en');
  let eventWords = eventWordsFor('en');

  let spokenChecks = checkWords('en');
  let encodings: EncodingsParams['encodings'] = {};
  let knowledgeTexts: readonly string[] = [];
  let knowledgeFiles: readonly KnowledgeFile[] = [];

  /** Answers from an article's analysis; null when it is stale, cancelled, or something went wrong, which is logged. */
  async function fromArticle<T>(
    feature: string,
    { uri, text }: { readonly uri: string; readonly text?: string },
    token: CancellationToken,
    answer: (article: ReadArticle) => T | Promise<T>,
  ): Promise<T | null> {
    try {
      const isCancelled = () => token.isCancellationRequested;
      const article = await (text === undefined
        ? articles.read(uri, isCancelled)
        : articles.readText(uri, text, isCancelled));
      return article && (await answer(article));
    } catch (error) {
      connection.console.error(
        `${feature} of ${uri} failed; please report this with the file. ${explain(error)}`,
      );
      return null;
    }
  }

  /**
   * The same where the editor would show an error for what is stale: a document that changed before its turn is read
   * again, a few times.
   */
  async function fromNewest<T>(...request: Parameters<typeof fromArticle<T>>): Promise<T | null> {
    for (let attempt = 1; attempt < 5; attempt++) {
      const answer = await fromArticle<T>(...request);
      if (answer !== null || request[2].isCancellationRequested) return answer;
    }
    return fromArticle<T>(...request);
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
    spoken = locale;
    words = wordsFor(locale);
    eventWords = eventWordsFor(locale);
    spokenChecks = checkWords(locale);
    return {
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        hoverProvider: true,
        inlayHintProvider: true,
        documentSymbolProvider: true,
        referencesProvider: true,
        workspaceSymbolProvider: folderIndex !== undefined,
        documentHighlightProvider: true,
        definitionProvider: true,
        codeActionProvider: true,
        diagnosticProvider: {
          identifier: 'dateline',
          interFileDependencies: false,
          workspaceDiagnostics: false,
        },
      },
    };
  });

  connection.onInitialized(() => articles.warmUp());

  connection.onHover(({ textDocument, position }, token) =>
    fromArticle('Hover', textDocument, token, async (article) => {
      const identity = identityAt(article, position);
      const folder = identity && facts ? await facts.of(identity, textDocument.uri) : null;
      return hover(article, position, { words, eventWords, folder });
    }),
  );
  connection.languages.inlayHint.on(({ textDocument, range }, token) =>
    fromArticle('Inlay hints', textDocument, token, (article) => {
      // The editor asks for them whenever it shows an article.
      facts?.prepare(identitiesIn(article), textDocument.uri);
      return inlayHints(article, range, eventWords);
    }),
  );
  connection.onDocumentSymbol(({ textDocument }, token) =>
    fromArticle('Outline', textDocument, token, (article) => documentSymbols(article, eventWords)),
  );
  connection.onReferences(({ textDocument, position }, token) =>
    fromArticle('References', textDocument, token, async (article) => {
      const identity = identityAt(article, position);
      const places = identity && (await folderIndex?.ask('places', identity));
      return withFolder(references(article, position), places ?? [], textDocument.uri);
    }),
  );
  connection.onWorkspaceSymbol(async ({ query }) =>
    workspaceSymbols((await folderIndex?.ask('names', query)) ?? []),
  );
  onRequest(mentionsRequest, (params, token) =>
    fromNewest('Mentions', params, token, async (article) => {
      const identity = identityAt(article, params.position);
      const indexed = identity && (await folderIndex?.ask('mentions', identity));
      return mentions(article, params.position, indexed ?? null);
    }),
  );
  onRequest(
    folderEventsRequest,
    (params) => folderIndex?.ask('events', { ...params, locale: spoken }) ?? null,
  );
  onRequest(folderMonthsRequest, (params) => folderIndex?.ask('months', params) ?? null);
  onRequest(eventLinksRequest, (params) => {
    const { judgements } = articles.knowledge();
    return folderIndex?.ask('links', { ...params, judgements, locale: spoken }) ?? null;
  });
  onRequest(
    eventCandidatesRequest,
    (params) => folderIndex?.ask('candidates', { ...params, locale: spoken }) ?? null,
  );
  onRequest(judgeEventsRequest, ({ file, answer, pairs }) => {
    let judged: KnowledgeChangeAnswer = { text: file };
    for (const pair of pairs) if ('text' in judged) judged = judgeEvents(judged.text, answer, pair);
    return judged;
  });
  onRequest(indexRequest, async (params, token) => {
    // Only the web keeps an index in memory.
    if (!folderIndex || (params.storage === null && !folderIndex.isInMemory)) return null;
    const onProgress = (progress: IndexProgress) =>
      void connection.sendNotification(indexProgress.method, progress);
    try {
      return await folderIndex.index({ ...params, knowledge: knowledgeTexts }, onProgress, (cancel) =>
        token.onCancellationRequested(cancel),
      );
    } finally {
      facts?.forget();
      connection.languages.inlayHint.refresh().catch(() => {});
    }
  });
  onRequest(indexedFoldersRequest, ({ folders }) => {
    folderIndex?.keep(folders);
    facts?.forget();
    return null;
  });
  connection.onDocumentHighlight(({ textDocument, position }, token) =>
    fromArticle('Highlights', textDocument, token, (article) => highlights(article, position)),
  );
  connection.onDefinition(({ textDocument, position }, token) =>
    fromArticle('Definition', textDocument, token, (article) =>
      definition(article, position, knowledgeFiles),
    ),
  );
  connection.onCodeAction(({ textDocument, range }, token) =>
    fromArticle('Code actions', textDocument, token, (article) => [
      ...quickFixes(article, range, { encoding: encodings[textDocument.uri] ?? null, words: spokenChecks }),
      ...codeActions(article, range.start, words),
    ]),
  );
  onRequest(personRequest, (params, token) =>
    fromArticle('Person', params, token, (article) => person(article, params)),
  );
  onRequest(knowledgeChangeRequest, (params, token) =>
    fromArticle('Knowledge', params, token, (article) => knowledgeChange(article, params)),
  );
  connection.languages.diagnostics.on(async ({ textDocument }, token) => {
    const items = await fromNewest('Checks', textDocument, token, (article) =>
      diagnostics(article, { encoding: encodings[textDocument.uri] ?? null, words: spokenChecks }),
    );
    return { kind: DocumentDiagnosticReportKind.Full, items: items ?? [] };
  });
  onRequest(eventsRequest, (params, token) => {
    const file = withText(params, connection.console);
    return file && fromArticle('Events', file, token, (article) => events(article, eventWords));
  });
  onRequest(exportRequest, (params) => exportEvents(params, eventWords));
  onRequest(dismissedRequest, ({ text, ...edit }) => editDismissed(text, edit));
  onRequest(foldRequest, (text) => fold(text));
  onRequest(convertRequest, (params, token) =>
    fromArticle('Conversion', params, token, (article) => convertDocument(article, params)),
  );
  onRequest(knowledgeRequest, ({ files }) => {
    connection.languages.diagnostics.refresh();
    knowledgeFiles = files;
    // Rulings on events change no analysis, and are read when events are linked.
    knowledgeTexts = files.filter(({ uri }) => !uri.endsWith(rulingsFile)).map(({ text }) => text);
    return articles.setKnowledge(folderKnowledge(files));
  });
  onRequest(scriptRequest, (params, token) => fromArticle('Script', params, token, scriptOfDocument));
  onRequest(encodingsRequest, (params) => {
    encodings = params.encodings;
    connection.languages.diagnostics.refresh();
    return null;
  });

  documents.onDidClose(({ document }) => articles.forget(document.uri));
  documents.listen(connection);
  connection.listen();
}

function explain(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
