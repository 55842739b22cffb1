/** The version of the schema (docs/store-schema.md); a store of another version is made anew. */
export const schemaVersion = 3;

/** Marks the file as a store of Dateline (`PRAGMA application_id`): `Dtln` in ASCII. */
export const applicationId = 0x44746c6e;

/** What kinds of entities and mentions are called in the tables, by their numbers. */
export const kinds = ['person', 'organization', 'event', 'post', 'date'] as const;

export const schema = `
CREATE TABLE note (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE kind (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE file (
  id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, size INTEGER NOT NULL, modified REAL NOT NULL,
  hash TEXT NOT NULL, encoding TEXT, problem TEXT
);
CREATE TABLE article (
  id INTEGER PRIMARY KEY AUTOINCREMENT, file INTEGER NOT NULL REFERENCES file, item TEXT NOT NULL, line INTEGER NOT NULL,
  script TEXT NOT NULL, published TEXT, title TEXT, mentions INTEGER NOT NULL
);
CREATE INDEX article_file ON article (file);
CREATE TABLE content (article INTEGER PRIMARY KEY, text BLOB NOT NULL, analysis BLOB NOT NULL);
CREATE TABLE name (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE name_key (
  key TEXT NOT NULL, name INTEGER NOT NULL, exact INTEGER NOT NULL, PRIMARY KEY (key, name)
) WITHOUT ROWID;
CREATE TABLE entity (
  article INTEGER NOT NULL, entity INTEGER NOT NULL, kind INTEGER NOT NULL, id TEXT NOT NULL, name INTEGER NOT NULL,
  knowledge TEXT, places TEXT, posts TEXT, PRIMARY KEY (article, entity)
) WITHOUT ROWID;
CREATE INDEX entity_by_name ON entity (name);
CREATE INDEX entity_knowledge ON entity (knowledge) WHERE knowledge IS NOT NULL;
CREATE TABLE entity_name (
  article INTEGER NOT NULL, entity INTEGER NOT NULL, name INTEGER NOT NULL, PRIMARY KEY (article, entity, name)
) WITHOUT ROWID;
CREATE INDEX entity_name_by_name ON entity_name (name);
CREATE TABLE event (
  article INTEGER NOT NULL, entity INTEGER NOT NULL, type TEXT NOT NULL, status TEXT NOT NULL, start TEXT, "end" TEXT,
  place TEXT, parent TEXT, passage_start INTEGER NOT NULL, passage_end INTEGER NOT NULL, parts TEXT,
  PRIMARY KEY (article, entity)
) WITHOUT ROWID;
CREATE INDEX event_start ON event (start);
CREATE INDEX event_long ON event ("end") WHERE "end" <> start;
CREATE VIEW mention AS SELECT
  e.article, e.entity, e.kind, j.key AS ordinal, j.value ->> 0 AS start, j.value ->> 1 AS length,
  j.value ->> 2 AS line, j.value ->> 3 AS "column"
  FROM entity e CROSS JOIN json_each(e.places) j;
CREATE VIEW post AS SELECT
  e.article, e.entity, j.key AS ordinal, j.value ->> 0 AS title, j.value ->> 1 AS organization,
  j.value ->> 2 AS organization_id
  FROM entity e CROSS JOIN json_each(e.posts) j;
CREATE VIEW part AS SELECT
  v.article, v.entity AS event, j.key AS ordinal, j.value ->> 0 AS entity, j.value ->> 1 AS role
  FROM event v CROSS JOIN json_each(v.parts) j;
CREATE VIRTUAL TABLE search USING fts5 (
  text, tokenize = 'trigram case_sensitive 1', detail = none, content = '', contentless_delete = 1
);
CREATE VIRTUAL TABLE search_term USING fts5vocab (search, row);
${kinds.map((name, id) => `INSERT INTO kind VALUES (${id}, '${name}');`).join('\n')}
PRAGMA application_id = ${applicationId};
PRAGMA user_version = ${schemaVersion};
`;

/** The tables that hold what an article says, each by its `article`. */
export const tablesByArticle = ['content', 'entity', 'entity_name', 'event'] as const;
