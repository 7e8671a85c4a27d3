package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.engine.DocumentTable;
import fr.reemploi.adapters.sqlite.engine.DocumentTable.Aggregate;
import fr.reemploi.adapters.sqlite.engine.GroupCommit;
import fr.reemploi.adapters.sqlite.engine.ReadConnectionPool;
import fr.reemploi.adapters.sqlite.engine.Sql;
import fr.reemploi.adapters.sqlite.engine.Statements.Row;
import fr.reemploi.application.payment.SandboxPayment;
import fr.reemploi.application.payment.SandboxPaymentStore;
import fr.reemploi.domain.checkout.PaymentId;
import fr.reemploi.persistence.codec.Json;
import fr.reemploi.persistence.schema.SandboxPaymentBson;
import java.util.List;
import java.util.Optional;

public final class SqliteSandboxPaymentStore implements SandboxPaymentStore {
    private static final DocumentTable TABLE =
            new DocumentTable(Sql.INSERT_SANDBOX_PAYMENT, Sql.UPDATE_SANDBOX_PAYMENT);

    private final ReadConnectionPool readers;
    private final GroupCommit writer;

    public SqliteSandboxPaymentStore(ReadConnectionPool readers, GroupCommit writer) {
        this.readers = readers;
        this.writer = writer;
    }

    @Override
    public Optional<SandboxPayment> find(PaymentId id) {
        return readers.read(statements ->
                        statements.first(Sql.FIND_SANDBOX_PAYMENT, Row.TEXT, id.toString()))
                .map(SqliteSandboxPaymentStore::read);
    }

    @Override
    public SandboxPayment save(SandboxPayment payment) {
        var saved = payment.withNextVersion();
        var row = Aggregate.of(saved.id(), saved.version(), SandboxPaymentBson.write(saved));
        return writer.write(statements -> {
            TABLE.put(statements, row);
            return saved;
        });
    }

    @Override
    public List<SandboxPayment> after(Optional<PaymentId> last, int limit) {
        var from = last.map(PaymentId::toString).orElse("");
        return readers
                .read(statements ->
                        statements.all(Sql.SANDBOX_PAYMENTS_AFTER, Row.TEXT, from, limit))
                .stream()
                .map(SqliteSandboxPaymentStore::read)
                .toList();
    }

    private static SandboxPayment read(String doc) {
        return SandboxPaymentBson.read(Json.read(doc));
    }
}
