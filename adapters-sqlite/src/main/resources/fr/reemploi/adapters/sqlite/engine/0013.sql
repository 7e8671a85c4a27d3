-- Tables of aggregates hold documents; their indexes are derived from the schemas.
DROP INDEX account_email;
DROP INDEX account_administrator;
ALTER TABLE account DROP COLUMN email_key;
ALTER TABLE account DROP COLUMN status;
ALTER TABLE account DROP COLUMN administrator;

DROP INDEX session_account;
DROP INDEX session_expiry;
DROP INDEX session_open;
ALTER TABLE session DROP COLUMN account;
ALTER TABLE session DROP COLUMN expires_at;

DROP INDEX listing_seller;
DROP INDEX listing_seller_state;
DROP INDEX listing_sku;
DROP INDEX listing_vin;
DROP INDEX listing_identity;
ALTER TABLE listing DROP COLUMN identity;
ALTER TABLE listing DROP COLUMN seller;
ALTER TABLE listing DROP COLUMN created_at;
ALTER TABLE listing DROP COLUMN state;
ALTER TABLE listing DROP COLUMN held_until;
ALTER TABLE listing DROP COLUMN sku;
ALTER TABLE listing DROP COLUMN vin;
ALTER TABLE listing DROP COLUMN kilometres;
ALTER TABLE listing DROP COLUMN ever_published;

DROP INDEX import_status;
DROP INDEX import_seller;
ALTER TABLE import DROP COLUMN status;
ALTER TABLE import DROP COLUMN created_at;
ALTER TABLE import DROP COLUMN beat_at;
ALTER TABLE import DROP COLUMN seller;

DROP INDEX order_buyer;
DROP INDEX order_seller;
DROP INDEX order_deadline;
ALTER TABLE "order" DROP COLUMN buyer;
ALTER TABLE "order" DROP COLUMN seller;
ALTER TABLE "order" DROP COLUMN placed_at;
ALTER TABLE "order" DROP COLUMN deadline;

DROP INDEX checkout_deadline;
ALTER TABLE checkout DROP COLUMN deadline;

DROP INDEX dispatch_due;
ALTER TABLE dispatch DROP COLUMN due;

DROP INDEX payee_account;
ALTER TABLE payee DROP COLUMN account;

DROP INDEX verification_due;
ALTER TABLE verification DROP COLUMN due;

-- The schema version of the documents of a table; without a row, 1.
CREATE TABLE schema_version (
  name TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL
) WITHOUT ROWID;
