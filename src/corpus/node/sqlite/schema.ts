/** The version of the schema (docs/store-schema.md); a store of another version is made anew. */
export const schemaVersion = 1;

/** Marks the file as a store of Dateline (`PRAGMA application_id`): `Dtln` in ASCII. */
export const applicationId = 0x44746c6e;

/** What kinds of entities and mentions are called in the tables, by their numbers. */
export const kinds = ['person', 'organization', 'event', 'post', 'date'] as const;

export const schema = `
CREATE TABLE note (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE kind (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE rule (id INTEGER PRIMARY KEY, how TEXT NOT NULL UNIQUE);
CREATE TABLE file (
  id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, size INTEGER NOT NULL, modified REAL NOT NULL,
  hash TEXT NOT NULL, encoding TEXT, problem TEXT
);
CREATE TABLE article (
  id INTEGER PRIMARY KEY AUTOINCREMENT, file INTEGER NOT NULL REFERENCES file, item TEXT NOT NULL, line INTEGER NOT NULL,
  script TEXT NOT NULL, published TEXT, published_from TEXT, title TEXT,
  more TEXT
);
CREATE INDEX article_file ON article (file);
CREATE TABLE article_text (article INTEGER PRIMARY KEY, text BLOB NOT NULL);
CREATE TABLE name (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, folded TEXT NOT NULL);
CREATE INDEX name_folded ON name (folded);
CREATE TABLE name_key (key TEXT NOT NULL, name INTEGER NOT NULL, PRIMARY KEY (key, name)) WITHOUT ROWID;
CREATE TABLE entity (
  article INTEGER NOT NULL, entity INTEGER NOT NULL, kind INTEGER NOT NULL, id TEXT NOT NULL, name INTEGER NOT NULL,
  knowledge TEXT, more TEXT, PRIMARY KEY (article, entity)
) WITHOUT ROWID;
CREATE INDEX entity_by_name ON entity (name);
CREATE INDEX entity_knowledge ON entity (knowledge) WHERE knowledge IS NOT NULL;
CREATE TABLE entity_name (
  article INTEGER NOT NULL, entity INTEGER NOT NULL, ordinal INTEGER NOT NULL, name INTEGER NOT NULL, lang TEXT,
  system TEXT, more TEXT, PRIMARY KEY (article, entity, ordinal)
) WITHOUT ROWID;
CREATE INDEX entity_name_by_name ON entity_name (name);
CREATE TABLE mention (
  article INTEGER NOT NULL, entity INTEGER NOT NULL, ordinal INTEGER NOT NULL, kind INTEGER NOT NULL,
  start INTEGER NOT NULL, length INTEGER NOT NULL, line INTEGER NOT NULL, "column" INTEGER NOT NULL,
  rule INTEGER NOT NULL, value TEXT, relative INTEGER, more TEXT, PRIMARY KEY (article, entity, ordinal)
) WITHOUT ROWID;
CREATE TABLE post (
  article INTEGER NOT NULL, entity INTEGER NOT NULL, ordinal INTEGER NOT NULL, title TEXT NOT NULL, organization TEXT,
  organization_id TEXT, more TEXT, PRIMARY KEY (article, entity, ordinal)
) WITHOUT ROWID;
CREATE TABLE event (
  article INTEGER NOT NULL, entity INTEGER NOT NULL, type TEXT NOT NULL, status TEXT NOT NULL, start TEXT, "end" TEXT,
  place TEXT, parent TEXT, passage_start INTEGER NOT NULL, passage_end INTEGER NOT NULL, more TEXT,
  PRIMARY KEY (article, entity)
) WITHOUT ROWID;
CREATE TABLE part (
  article INTEGER NOT NULL, event INTEGER NOT NULL, ordinal INTEGER NOT NULL, entity INTEGER NOT NULL,
  role TEXT NOT NULL, PRIMARY KEY (article, event, ordinal)
) WITHOUT ROWID;
CREATE VIRTUAL TABLE search USING fts5 (
  text, tokenize = 'trigram case_sensitive 1', detail = none, content = '', contentless_delete = 1
);
CREATE VIRTUAL TABLE search_term USING fts5vocab (search, row);
${kinds.map((name, id) => `INSERT INTO kind VALUES (${id}, '${name}');`).join('\n')}
PRAGMA application_id = ${applicationId};
PRAGMA user_version = ${schemaVersion};
`;

/** The tables that hold what an article says, each by its `article`. */
export const tablesByArticle = [
  'article_text',
  'entity',
  'entity_name',
  'mention',
  'post',
  'event',
  'part',
] as const;
