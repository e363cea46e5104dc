/** The schema of the ledger, step by step. A step that was released is never changed; a change is a new step. */
import { RapportError } from '../messages.ts'
import type { Database } from './database.ts'

export const migrations: readonly string[] = [
  `
  CREATE TABLE articles (
    id TEXT PRIMARY KEY, title TEXT, published TEXT, outlet TEXT, coder TEXT NOT NULL, article TEXT NOT NULL, annotation TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE events (
    id TEXT PRIMARY KEY, article TEXT NOT NULL REFERENCES articles(id) ON DELETE CASCADE, type TEXT NOT NULL, cameo TEXT NOT NULL, status TEXT NOT NULL,
    time_from TEXT, time_to TEXT, happening TEXT, record TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX events_article ON events(article);
  CREATE INDEX events_time ON events(time_from, id);
  CREATE INDEX events_happening ON events(happening);
  CREATE TABLE event_parties (
    party TEXT NOT NULL, event TEXT NOT NULL REFERENCES events(id) ON DELETE CASCADE, PRIMARY KEY (party, event)
  ) WITHOUT ROWID;
  CREATE INDEX event_parties_event ON event_parties(event);
  CREATE TABLE event_blocks (
    block TEXT NOT NULL, event TEXT NOT NULL REFERENCES events(id) ON DELETE CASCADE, PRIMARY KEY (block, event)
  ) WITHOUT ROWID;
  CREATE INDEX event_blocks_event ON event_blocks(event);
  CREATE TABLE unlinked_blocks (block TEXT PRIMARY KEY) WITHOUT ROWID;
  CREATE TABLE happenings (
    id TEXT PRIMARY KEY, type TEXT NOT NULL, cameo TEXT NOT NULL, status TEXT NOT NULL, time_from TEXT, time_to TEXT, record TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX happenings_time ON happenings(time_from, id);
  CREATE TABLE happening_parties (
    party TEXT NOT NULL, happening TEXT NOT NULL REFERENCES happenings(id) ON DELETE CASCADE, PRIMARY KEY (party, happening)
  ) WITHOUT ROWID;
  CREATE INDEX happening_parties_happening ON happening_parties(happening);
  CREATE TABLE claims (
    id TEXT PRIMARY KEY, article TEXT NOT NULL REFERENCES articles(id) ON DELETE CASCADE, speaker TEXT, country TEXT, kind TEXT NOT NULL, record TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX claims_article ON claims(article);
  `,
]

/** The step that a database stands at; 0 is an empty one. */
export function schemaOf(database: Database): number {
  return (database.prepare('PRAGMA user_version').get() as { user_version: number }).user_version
}

/** Brings a database up to this version's schema, in one transaction. Throws R502 for one that is newer. */
export function migrate(database: Database, file: string): void {
  const found = schemaOf(database)
  if (found > migrations.length) throw new RapportError('R502', { file, found, known: migrations.length })
  if (found === migrations.length) return
  database.exec('BEGIN IMMEDIATE')
  // Another process may have been quicker.
  for (const step of migrations.slice(schemaOf(database))) database.exec(step)
  database.exec(`PRAGMA user_version = ${migrations.length}`)
  database.exec('COMMIT')
}
