-- When the test of a settings section passed for the first time, in milliseconds.
CREATE TABLE passed_test (
  section TEXT NOT NULL PRIMARY KEY,
  at INTEGER NOT NULL
) WITHOUT ROWID;
