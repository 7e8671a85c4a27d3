-- Open sessions of one account, the last to expire first.
CREATE INDEX session_open ON session (account, expires_at) WHERE doc ->> 'ended' = 0;
