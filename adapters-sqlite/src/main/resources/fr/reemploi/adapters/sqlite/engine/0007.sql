-- What registers said. key: stands for a plate, and cannot be read back into one.
CREATE TABLE known_plate (
  key TEXT NOT NULL PRIMARY KEY,
  doc TEXT NOT NULL,
  answered_at INTEGER AS (doc->>'$.answeredAt')
);
CREATE INDEX known_plate_answered ON known_plate (answered_at);

-- How many plates were asked for. who: stands for an account or an address.
CREATE TABLE lookup_count (
  day TEXT NOT NULL,
  who TEXT NOT NULL,
  asked INTEGER NOT NULL,
  PRIMARY KEY (day, who)
) WITHOUT ROWID;

-- id: the seller's.
CREATE TABLE verification (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  doc TEXT NOT NULL,
  due INTEGER AS (doc->>'$.due')
);
CREATE INDEX verification_due ON verification (due, id) WHERE due IS NOT NULL;
