package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.engine.DocumentTable;
import fr.reemploi.adapters.sqlite.engine.DocumentTable.Aggregate;
import fr.reemploi.adapters.sqlite.engine.DocumentTable.Events;
import fr.reemploi.adapters.sqlite.engine.GroupCommit;
import fr.reemploi.adapters.sqlite.engine.ReadConnectionPool;
import fr.reemploi.adapters.sqlite.engine.Sql;
import fr.reemploi.adapters.sqlite.engine.Statements;
import fr.reemploi.adapters.sqlite.engine.Statements.Row;
import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.EmailAddress;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.persistence.codec.Json;
import fr.reemploi.persistence.schema.AccountBson;
import java.sql.SQLException;
import java.util.Optional;

public final class SqliteAccounts implements Accounts {
    private static final DocumentTable TABLE =
            new DocumentTable(Sql.INSERT_ACCOUNT, Sql.UPDATE_ACCOUNT);

    private final ReadConnectionPool readers;
    private final GroupCommit writer;

    public SqliteAccounts(ReadConnectionPool readers, GroupCommit writer) {
        this.readers = readers;
        this.writer = writer;
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return find(Sql.FIND_ACCOUNT, id.toString());
    }

    @Override
    public Optional<Account> findByEmail(EmailAddress email) {
        return find(Sql.FIND_ACCOUNT_BY_EMAIL, email.key());
    }

    private Optional<Account> find(Sql sql, String key) {
        return readers.read(statements -> statements.first(sql, Row.TEXT, key))
                .map(Json::read)
                .map(AccountBson::read);
    }

    @Override
    public boolean any() {
        return readers.read(statements -> statements.first(Sql.ANY_ACCOUNT, Row.TEXT)).isPresent();
    }

    @Override
    public boolean anyAdministrator() {
        return readers.read(statements -> statements.first(Sql.ANY_ADMINISTRATOR, Row.TEXT))
                .isPresent();
    }

    @Override
    public boolean anyAdministratorBesides(AccountId id) {
        return readers.read(statements ->
                        statements.first(Sql.ANY_OTHER_ADMINISTRATOR, Row.TEXT, id.toString()))
                .isPresent();
    }

    @Override
    public Account save(Change<Account> change) {
        return save(change, _ -> true);
    }

    @Override
    public Account saveUnlessLastAdministrator(Change<Account> change) {
        return save(
                change,
                statements ->
                        change.now().isActiveAdministrator()
                                || !isOnlyAdministrator(statements, change.now().id()));
    }

    private static boolean isOnlyAdministrator(Statements statements, AccountId id)
            throws SQLException {
        return statements.first(Sql.ANY_ADMINISTRATOR, Row.TEXT).isPresent()
                && statements.first(Sql.ANY_OTHER_ADMINISTRATOR, Row.TEXT, id.toString()).isEmpty();
    }

    /// @param allowed checked in the transaction of the write: no other one can come in between
    private Account save(Change<Account> change, GroupCommit.Write<Boolean> allowed) {
        var saved = change.now().withNextVersion();
        var row = Aggregate.of(saved.id(), saved.version(), AccountBson.write(saved));
        var storedEvents =
                StoredEvent.of("account/" + saved.id(), saved.version(), change.events());
        var events = Events.of(storedEvents);
        return writer.write(statements -> {
            var conflict = new ConflictException("account.email-taken", saved.email().value());
            if (!allowed.apply(statements)) throw new ConflictException("account.last-admin");
            TABLE.put(statements, row, conflict);
            events.put(statements);
            return saved;
        });
    }
}
