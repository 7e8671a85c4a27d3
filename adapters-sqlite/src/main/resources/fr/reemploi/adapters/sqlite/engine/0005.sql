-- Payment by a real provider. id: the payment's, by our name.
CREATE TABLE payment_session (
  id TEXT NOT NULL PRIMARY KEY,
  session TEXT NOT NULL
) WITHOUT ROWID;

-- id: the seller's.
CREATE TABLE payee (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  doc TEXT NOT NULL,
  account TEXT AS (doc->>'$.account')
);
CREATE INDEX payee_account ON payee (account);

-- What services told, each thing once: its event waits in the outbox.
CREATE TABLE notice (
  id TEXT NOT NULL PRIMARY KEY,
  came_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX notice_came ON notice (came_at);

CREATE TABLE notice_cursor (
  provider TEXT NOT NULL PRIMARY KEY,
  until INTEGER NOT NULL
) WITHOUT ROWID;
