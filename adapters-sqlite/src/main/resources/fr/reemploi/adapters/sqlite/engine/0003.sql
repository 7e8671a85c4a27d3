-- Invoices by number: each issuer counts its own from one and leaves none out.
CREATE TABLE invoice (
  issuer TEXT NOT NULL,
  order_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (issuer, order_id)
) WITHOUT ROWID;
CREATE UNIQUE INDEX invoice_number ON invoice (issuer, number);
