-- identity: what makes two listings of a seller the same part where there is no sku. A title has no line break.
ALTER TABLE listing ADD COLUMN identity TEXT AS (
  doc->>'$.content.title' || char(10) || ifnull(doc->>'$.content.donor.vin', '') || char(10)
  || (doc->'$.content.part.references')
);
CREATE INDEX listing_identity ON listing (seller, identity) WHERE state <> 'deleted';
