-- Settings. id: the section's.
CREATE TABLE settings (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  doc TEXT NOT NULL
);

-- What was done, for good.
CREATE TABLE audit (
  id TEXT NOT NULL PRIMARY KEY,
  doc TEXT NOT NULL,
  at INTEGER AS (doc->>'$.at')
);
CREATE INDEX audit_at ON audit (at, id);
