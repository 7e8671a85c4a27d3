package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.engine.GroupCommit;
import fr.reemploi.adapters.sqlite.engine.ReadConnectionPool;
import fr.reemploi.adapters.sqlite.engine.Sql;
import fr.reemploi.adapters.sqlite.engine.Statements;
import fr.reemploi.application.invoice.InvoiceNumber;
import fr.reemploi.application.invoice.InvoiceNumbers;
import fr.reemploi.domain.shared.OrderId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/// Assigns a number in one transaction of the single writer, so that no number is assigned twice.
public final class SqliteInvoiceNumbers implements InvoiceNumbers {
    private final ReadConnectionPool readers;
    private final GroupCommit writer;

    public SqliteInvoiceNumbers(ReadConnectionPool readers, GroupCommit writer) {
        this.readers = readers;
        this.writer = writer;
    }

    @Override
    public InvoiceNumber number(Issuer issuer, OrderId order) {
        var key = new Key(issuer.key(), order.toString());
        var number = readers.read(key::find).orElseGet(() -> writer.write(key::assign));
        return new InvoiceNumber(issuer, number);
    }

    /// Identifies an invoice by issuer and order.
    private record Key(String issuer, String order) {
        Optional<Long> find(Statements statements) throws SQLException {
            return statements.first(Sql.FIND_INVOICE_NUMBER, Key::number, issuer, order);
        }

        long assign(Statements statements) throws SQLException {
            statements.run(Sql.ASSIGN_INVOICE_NUMBER, issuer, order);
            return find(statements).orElseThrow();
        }

        private static long number(ResultSet row) throws SQLException {
            return row.getLong(1);
        }
    }
}
