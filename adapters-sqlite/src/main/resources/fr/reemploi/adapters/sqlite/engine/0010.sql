-- Imports of one seller, to export and to erase them.
ALTER TABLE import ADD COLUMN seller TEXT AS (doc->>'$.seller');
CREATE INDEX import_seller ON import (seller, id);
