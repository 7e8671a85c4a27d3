-- One row per aggregate: its document as JSON, its version, and what its indexes need, taken out of the document.
CREATE TABLE account (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  doc TEXT NOT NULL,
  email_key TEXT AS (doc->>'$.emailKey'),
  status TEXT AS (doc->>'$.status'),
  administrator INTEGER AS (instr(doc->>'$.roles', '"admin"') > 0)
);
CREATE UNIQUE INDEX account_email ON account (email_key) WHERE status <> 'erased';
CREATE INDEX account_administrator ON account (administrator) WHERE administrator = 1;

CREATE TABLE session (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  doc TEXT NOT NULL,
  account TEXT AS (doc->>'$.account'),
  expires_at INTEGER AS (doc->>'$.expiresAt')
);
CREATE INDEX session_account ON session (account);
CREATE INDEX session_expiry ON session (expires_at);

-- seq: the place in the feed, given anew at each write.
CREATE TABLE listing (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  doc TEXT NOT NULL,
  seller TEXT AS (doc->>'$.seller'),
  created_at INTEGER AS (doc->>'$.createdAt'),
  state TEXT AS (doc->>'$.state.is'),
  held_until INTEGER AS (doc->>'$.state.until'),
  sku TEXT AS (doc->>'$.content.sku'),
  vin TEXT AS (doc->>'$.content.donor.vin'),
  kilometres INTEGER AS (doc->>'$.content.donor.odometer.km'),
  ever_published INTEGER AS (doc->>'$.everPublished')
);
CREATE UNIQUE INDEX listing_seq ON listing (seq);
CREATE INDEX listing_seller ON listing (seller, created_at, id) WHERE state <> 'deleted';
CREATE INDEX listing_seller_state ON listing (seller, state, created_at, id);
CREATE UNIQUE INDEX listing_sku ON listing (seller, sku) WHERE sku IS NOT NULL AND state <> 'deleted';
CREATE INDEX listing_vin ON listing (vin, kilometres)
  WHERE vin IS NOT NULL AND ever_published = 1 AND kilometres IS NOT NULL;

CREATE TABLE import (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  doc TEXT NOT NULL,
  status TEXT AS (doc->>'$.status'),
  created_at INTEGER AS (doc->>'$.createdAt'),
  beat_at INTEGER AS (doc->>'$.beatAt')
);
CREATE INDEX import_status ON import (status, created_at, id);

-- retry_at: zero until telling it has failed.
CREATE TABLE outbox (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  aggregate TEXT NOT NULL,
  doc TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  retry_at INTEGER NOT NULL DEFAULT 0,
  reason TEXT NOT NULL DEFAULT ''
);
CREATE INDEX outbox_failed ON outbox (aggregate, seq) WHERE retry_at > 0;

-- answer: absent while the call runs.
CREATE TABLE call (
  key TEXT NOT NULL PRIMARY KEY,
  body_hash TEXT NOT NULL,
  begun_at INTEGER NOT NULL,
  answer TEXT
);
CREATE INDEX call_begun ON call (begun_at);

CREATE TABLE installation (
  only_one INTEGER NOT NULL PRIMARY KEY CHECK (only_one = 1),
  id TEXT NOT NULL
);
