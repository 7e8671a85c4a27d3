package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.engine.DocumentTable;
import fr.reemploi.adapters.sqlite.engine.DocumentTable.Aggregate;
import fr.reemploi.adapters.sqlite.engine.GroupCommit;
import fr.reemploi.adapters.sqlite.engine.ReadConnectionPool;
import fr.reemploi.adapters.sqlite.engine.Sql;
import fr.reemploi.adapters.sqlite.engine.Statements.Row;
import fr.reemploi.application.payment.PayoutAccount;
import fr.reemploi.application.payment.PayoutAccounts;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.persistence.codec.Json;
import fr.reemploi.persistence.schema.PayoutAccountBson;
import java.util.Optional;

public final class SqlitePayoutAccounts implements PayoutAccounts {
    private static final DocumentTable TABLE =
            new DocumentTable(Sql.INSERT_PAYOUT_ACCOUNT, Sql.UPDATE_PAYOUT_ACCOUNT);

    private final ReadConnectionPool readers;
    private final GroupCommit writer;

    public SqlitePayoutAccounts(ReadConnectionPool readers, GroupCommit writer) {
        this.readers = readers;
        this.writer = writer;
    }

    @Override
    public Optional<PayoutAccount> of(AccountId seller) {
        return first(Sql.FIND_PAYOUT_ACCOUNT, seller.toString());
    }

    @Override
    public Optional<PayoutAccount> findByProviderAccount(String account) {
        return first(Sql.FIND_PAYOUT_ACCOUNT_BY_PROVIDER_ID, account);
    }

    private Optional<PayoutAccount> first(Sql sql, String key) {
        return readers.read(statements -> statements.first(sql, Row.TEXT, key))
                .map(Json::read)
                .map(PayoutAccountBson::read);
    }

    @Override
    public PayoutAccount save(PayoutAccount account) {
        var saved = account.withNextVersion();
        var row = Aggregate.of(saved.seller(), saved.version(), PayoutAccountBson.write(saved));
        return writer.write(statements -> {
            TABLE.put(statements, row);
            return saved;
        });
    }
}
