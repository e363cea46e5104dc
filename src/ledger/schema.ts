/**
 * The tables of the ledger, in the words that all databases share. A record stands twice: narrow rows with what is asked and counted,
 * by a number of the ledger's own, and beside them the whole record as JSON, which is read only when it is shown.
 */

/** Days and the like as keys, each null where the time is not known so finely. */
const calendar = 'day TEXT, week TEXT, month TEXT, quarter TEXT, year TEXT'
/** Goldstein and PLOVER scales in hundredths, so that sums are exact in any order. */
const coded = `type TEXT NOT NULL, mode TEXT, cameo TEXT NOT NULL, quad INTEGER NOT NULL, goldstein INTEGER NOT NULL, plover INTEGER NOT NULL, status TEXT NOT NULL,
  medium TEXT, time_from TEXT, time_to TEXT, sorted TEXT NOT NULL, ${calendar}, place TEXT, place_key TEXT, country TEXT`
/**
 * What is asked and counted of most stands again in the rows of parties and pairs, so that a series reads these alone, one after the other, and opens
 * no record's row. They are written once, with their record, and go with it.
 */
export const again = {
  article: ['outlet', 'day', 'week', 'month', 'quarter', 'year'],
  happening: ['type', 'cameo', 'quad', 'goldstein', 'plover', 'status', 'time_to', 'day', 'week', 'month', 'quarter', 'year'],
  event: ['type', 'cameo', 'quad', 'goldstein', 'plover', 'status', 'time_to', 'day', 'week', 'month', 'quarter', 'year', 'article', 'outlet'],
} as const // biome-ignore format: rows of a table
const whole = new Set(['quad', 'goldstein', 'plover', 'article', 'outlet'])
const columns = (kind: keyof typeof again) => again[kind].map((name) => `${name} ${whole.has(name) ? 'INTEGER' : 'TEXT'}`).join(', ')

/** The statements that make an empty ledger, before the dialect's own words are put in. */
export const schema = `
CREATE TABLE outlets (n INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE articles (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title TEXT, published TEXT, sorted TEXT NOT NULL, ${calendar}, outlet INTEGER REFERENCES outlets(n), coder TEXT NOT NULL,
  digest TEXT NOT NULL, signature TEXT NOT NULL,
  -- the outlet or agency whose report it gives on, by its own credit or dateline
  origin TEXT
);
CREATE INDEX articles_sorted ON articles(sorted, id);
CREATE TABLE article_records (n INTEGER PRIMARY KEY REFERENCES articles(n) ON DELETE CASCADE, article TEXT NOT NULL, annotation TEXT NOT NULL);
CREATE TABLE article_parties (
  party TEXT NOT NULL, article INTEGER NOT NULL REFERENCES articles(n) ON DELETE CASCADE, sorted TEXT NOT NULL, ${columns('article')},
  PRIMARY KEY (party, sorted, article)
) CLUSTERED;
CREATE INDEX article_parties_article ON article_parties(article, party);
CREATE TABLE article_pairs (
  a TEXT NOT NULL, b TEXT NOT NULL, sorted TEXT NOT NULL, article INTEGER NOT NULL REFERENCES articles(n) ON DELETE CASCADE, ${columns('article')},
  PRIMARY KEY (a, b, sorted, article)
) CLUSTERED;
CREATE INDEX article_pairs_article ON article_pairs(article);
-- in the order in which a series counts them, month by month and outlet by outlet, with all that it asks of them
CREATE INDEX article_pairs_outlet ON article_pairs(a, b, month, outlet, quarter, year, sorted);

CREATE TABLE happenings (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, ${coded}, mentions INTEGER NOT NULL);
CREATE INDEX happenings_sorted ON happenings(sorted, id);
CREATE TABLE happening_records (n INTEGER PRIMARY KEY REFERENCES happenings(n) ON DELETE CASCADE, record TEXT NOT NULL);

CREATE TABLE events (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, ${coded}, article INTEGER NOT NULL REFERENCES articles(n) ON DELETE CASCADE, outlet INTEGER REFERENCES outlets(n),
  confidence DOUBLE PRECISION NOT NULL, happening INTEGER REFERENCES happenings(n) ON DELETE SET NULL,
  -- what was merged or split by hand carries the word of the log
  pin TEXT
);
CREATE INDEX events_sorted ON events(sorted, id);
CREATE INDEX events_article ON events(article);
-- with what is counted of the mentions of a happening
CREATE INDEX events_happening ON events(happening, article, outlet);
CREATE INDEX events_pin ON events(pin) WHERE pin IS NOT NULL;
CREATE TABLE event_records (n INTEGER PRIMARY KEY REFERENCES events(n) ON DELETE CASCADE, record TEXT NOT NULL);
CREATE TABLE event_actors (actor TEXT NOT NULL, event INTEGER NOT NULL REFERENCES events(n) ON DELETE CASCADE, PRIMARY KEY (actor, event)) CLUSTERED;
CREATE INDEX event_actors_event ON event_actors(event);
CREATE TABLE event_sectors (
  sector TEXT NOT NULL, party TEXT NOT NULL, event INTEGER NOT NULL REFERENCES events(n) ON DELETE CASCADE, PRIMARY KEY (sector, party, event)
) CLUSTERED;
CREATE INDEX event_sectors_event ON event_sectors(event);
CREATE TABLE event_topics (topic TEXT NOT NULL, event INTEGER NOT NULL REFERENCES events(n) ON DELETE CASCADE, PRIMARY KEY (topic, event)) CLUSTERED;
CREATE INDEX event_topics_event ON event_topics(event);
-- via: 1 where the words come through the speaker, and are of somebody who stands after him in the chain
CREATE TABLE event_speakers (
  speaker TEXT NOT NULL, event INTEGER NOT NULL REFERENCES events(n) ON DELETE CASCADE, kind TEXT NOT NULL, via INTEGER NOT NULL, shown TEXT,
  PRIMARY KEY (speaker, event, kind, via)
) CLUSTERED;
CREATE INDEX event_speakers_event ON event_speakers(event);
${(['event', 'happening'] as const)
  .map(
    (kind) => `
-- role: 1 acts, 2 is acted on, 3 both
CREATE TABLE ${kind}_parties (
  party TEXT NOT NULL, sorted TEXT NOT NULL, ${kind} INTEGER NOT NULL REFERENCES ${kind}s(n) ON DELETE CASCADE, role INTEGER NOT NULL, ${columns(kind)},
  PRIMARY KEY (party, sorted, ${kind})
) CLUSTERED;
CREATE INDEX ${kind}_parties_${kind} ON ${kind}_parties(${kind}, party, role);
-- a stands before b in the alphabet; direction: 1 a acts on b, 2 b on a, 3 both, 0 neither
CREATE TABLE ${kind}_pairs (
  a TEXT NOT NULL, b TEXT NOT NULL, sorted TEXT NOT NULL, ${kind} INTEGER NOT NULL REFERENCES ${kind}s(n) ON DELETE CASCADE, direction INTEGER NOT NULL, ${columns(kind)},
  PRIMARY KEY (a, b, sorted, ${kind})
) CLUSTERED;
CREATE INDEX ${kind}_pairs_${kind} ON ${kind}_pairs(${kind});`,
  )
  .join('')}
CREATE INDEX event_pairs_outlet ON event_pairs(a, b, month, outlet, quarter, year, status, direction, time_to, sorted);
CREATE INDEX happening_pairs_code ON happening_pairs(a, b, month, quad, cameo, type, quarter, year, goldstein, plover, status, direction, time_to, sorted);
CREATE TABLE event_blocks (block TEXT NOT NULL, event INTEGER NOT NULL REFERENCES events(n) ON DELETE CASCADE, PRIMARY KEY (block, event)) CLUSTERED;
CREATE INDEX event_blocks_event ON event_blocks(event);
CREATE TABLE unlinked_blocks (block TEXT PRIMARY KEY) CLUSTERED;

CREATE TABLE claims (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, article INTEGER NOT NULL REFERENCES articles(n) ON DELETE CASCADE, outlet INTEGER REFERENCES outlets(n), published TEXT,
  sorted TEXT NOT NULL, ${calendar}, speaker TEXT, kind TEXT NOT NULL,
  -- the claim inside whose content it stands
  holder INTEGER REFERENCES claims(n) ON DELETE CASCADE
);
CREATE INDEX claims_sorted ON claims(sorted, id);
CREATE INDEX claims_article ON claims(article);
CREATE INDEX claims_holder ON claims(holder) WHERE holder IS NOT NULL;
CREATE TABLE claim_records (n INTEGER PRIMARY KEY REFERENCES claims(n) ON DELETE CASCADE, record TEXT NOT NULL);
CREATE TABLE claim_speakers (
  speaker TEXT NOT NULL, claim INTEGER NOT NULL REFERENCES claims(n) ON DELETE CASCADE, via INTEGER NOT NULL, PRIMARY KEY (speaker, claim, via)
) CLUSTERED;
CREATE INDEX claim_speakers_claim ON claim_speakers(claim);
CREATE TABLE claim_parties (party TEXT NOT NULL, claim INTEGER NOT NULL REFERENCES claims(n) ON DELETE CASCADE, sorted TEXT NOT NULL, PRIMARY KEY (party, sorted, claim)) CLUSTERED;
CREATE INDEX claim_parties_claim ON claim_parties(claim, party);
CREATE TABLE claim_events (claim INTEGER NOT NULL REFERENCES claims(n) ON DELETE CASCADE, event INTEGER NOT NULL REFERENCES events(n) ON DELETE CASCADE, PRIMARY KEY (claim, event)) CLUSTERED;
CREATE INDEX claim_events_event ON claim_events(event);
-- Corrections stay when an article is coded again, and are made again.
CREATE TABLE corrections (id TEXT PRIMARY KEY, at TEXT NOT NULL, record TEXT NOT NULL) CLUSTERED;
CREATE TABLE correction_articles (article TEXT NOT NULL, correction TEXT NOT NULL REFERENCES corrections(id), PRIMARY KEY (article, correction)) CLUSTERED;
FULL TEXT article_text OF articles;
FULL TEXT event_text OF events;
FULL TEXT claim_text OF claims;
`

/** The version of these tables, which a ledger carries. Version 1 was that of the first ledgers. */
export const schemaVersion = 6

/** Full-text tables, and whose texts they hold. */
export const textTables = ['article_text', 'event_text', 'claim_text'] as const
