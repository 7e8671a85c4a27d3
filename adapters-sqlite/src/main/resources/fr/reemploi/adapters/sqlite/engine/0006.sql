-- How orders left their sellers. id: the order's. due: absent where there is nothing to ask the carrier.
CREATE TABLE dispatch (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  doc TEXT NOT NULL,
  due INTEGER AS (doc->>'$.due')
);
CREATE INDEX dispatch_due ON dispatch (due, id) WHERE due IS NOT NULL;
