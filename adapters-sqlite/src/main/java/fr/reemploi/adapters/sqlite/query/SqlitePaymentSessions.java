package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.engine.GroupCommit;
import fr.reemploi.adapters.sqlite.engine.ReadConnectionPool;
import fr.reemploi.adapters.sqlite.engine.Sql;
import fr.reemploi.adapters.sqlite.engine.Statements.Row;
import fr.reemploi.application.payment.PaymentSessions;
import fr.reemploi.domain.checkout.PaymentId;
import java.util.Optional;

public final class SqlitePaymentSessions implements PaymentSessions {
    private final ReadConnectionPool readers;
    private final GroupCommit writer;

    public SqlitePaymentSessions(ReadConnectionPool readers, GroupCommit writer) {
        this.readers = readers;
        this.writer = writer;
    }

    @Override
    public Optional<String> find(PaymentId payment) {
        return readers.read(statements ->
                statements.first(Sql.FIND_PAYMENT_SESSION, Row.TEXT, payment.toString()));
    }

    @Override
    public void save(PaymentId payment, String session) {
        writer.write(statements ->
                statements.run(Sql.INSERT_PAYMENT_SESSION, payment.toString(), session));
    }
}
