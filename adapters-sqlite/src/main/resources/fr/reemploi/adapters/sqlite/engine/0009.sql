-- interruptions: deliveries during which the program stopped.
DROP INDEX outbox_failed;
ALTER TABLE outbox DROP COLUMN attempts;
ALTER TABLE outbox DROP COLUMN retry_at;
ALTER TABLE outbox DROP COLUMN reason;
ALTER TABLE outbox ADD COLUMN interruptions INTEGER NOT NULL DEFAULT 0;

-- Events that one handler has not handled. position: among the events of the aggregate.
-- next_attempt_at: zero while parked, and while an earlier event of the aggregate waits for the handler.
CREATE TABLE event_delivery (
  id TEXT NOT NULL PRIMARY KEY,
  event_id TEXT NOT NULL,
  aggregate TEXT NOT NULL,
  handler TEXT NOT NULL,
  position INTEGER NOT NULL,
  at INTEGER NOT NULL,
  doc TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  interruptions INTEGER NOT NULL DEFAULT 0,
  next_attempt_at INTEGER NOT NULL,
  last_error TEXT NOT NULL,
  state TEXT NOT NULL
) WITHOUT ROWID;
CREATE UNIQUE INDEX event_delivery_queue ON event_delivery (aggregate, handler, position);
CREATE INDEX event_delivery_due ON event_delivery (next_attempt_at, id) WHERE next_attempt_at > 0;
CREATE INDEX event_delivery_state ON event_delivery (state, at, id);
