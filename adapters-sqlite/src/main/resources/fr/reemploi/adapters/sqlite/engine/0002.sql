-- Buying. Orders and checkouts are looked for by what happens to them by itself: deadline is absent where nothing does.
CREATE TABLE "order" (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  doc TEXT NOT NULL,
  buyer TEXT AS (doc->>'$.buyer'),
  seller TEXT AS (doc->>'$.seller'),
  placed_at INTEGER AS (doc->>'$.placedAt'),
  deadline INTEGER AS (doc->>'$.deadline')
);
CREATE INDEX order_buyer ON "order" (buyer, placed_at, id);
CREATE INDEX order_seller ON "order" (seller, placed_at, id);
CREATE INDEX order_deadline ON "order" (deadline, id) WHERE deadline IS NOT NULL;

CREATE TABLE checkout (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  doc TEXT NOT NULL,
  deadline INTEGER AS (doc->>'$.deadline')
);
CREATE INDEX checkout_deadline ON checkout (deadline, id) WHERE deadline IS NOT NULL;

-- id: the seller's.
CREATE TABLE tariffs (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  doc TEXT NOT NULL
);

-- id: the seller's.
CREATE TABLE seller_debt (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  doc TEXT NOT NULL
);

CREATE TABLE sandbox_payment (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  doc TEXT NOT NULL
);

CREATE TABLE lease (
  work TEXT NOT NULL PRIMARY KEY,
  holder TEXT NOT NULL,
  until INTEGER NOT NULL
);
