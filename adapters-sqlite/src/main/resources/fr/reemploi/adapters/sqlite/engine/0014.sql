-- What was done by or to one account.
ALTER TABLE audit ADD COLUMN author TEXT AS (doc->>'$.by');
ALTER TABLE audit ADD COLUMN subject TEXT AS (doc->>'$.subject');
CREATE INDEX audit_author ON audit (author, at, id) WHERE author IS NOT NULL;
CREATE INDEX audit_subject ON audit (subject, at, id);
