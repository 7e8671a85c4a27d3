package fr.reemploi.application.audit;

import fr.reemploi.application.outbox.EventHandler;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.settings.SettingsChanged;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.AccountEvent.AccountErased;
import fr.reemploi.domain.account.AccountEvent.AccountReinstated;
import fr.reemploi.domain.account.AccountEvent.AccountSuspended;
import fr.reemploi.domain.account.AccountEvent.EmailChanged;
import fr.reemploi.domain.account.AccountEvent.PasswordChanged;
import fr.reemploi.domain.account.AccountEvent.RoleGranted;
import fr.reemploi.domain.account.AccountEvent.RoleRevoked;
import fr.reemploi.domain.account.AccountEvent.SecondFactorChanged;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.order.OrderChanged;
import fr.reemploi.domain.order.OrderEventType;
import fr.reemploi.domain.shared.EnumNames;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Writes events to the audit log. Repeated delivery of an event adds one entry. Where the event
/// does not say who acted, the use case has usually added the entry already.
@UseCase
public final class RecordAudit implements EventHandler {
    private static final Set<OrderEventType> RECORDED =
            Set.of(
                    OrderEventType.DISPUTE_DECIDED,
                    OrderEventType.REFUND_DUE,
                    OrderEventType.REFUNDED,
                    OrderEventType.BANK_DISPUTE_WON,
                    OrderEventType.BANK_DISPUTE_LOST);

    private final AuditLog log;

    public RecordAudit(AuditLog log) {
        this.log = log;
    }

    @Override
    public void handle(StoredEvent event) {
        var id = UUID.nameUUIDFromBytes(event.id().getBytes(StandardCharsets.UTF_8));
        switch (event.event()) {
            case SettingsChanged(var section, var fields, var by, var at) ->
                    log.add(
                            new AuditEntry(
                                    id,
                                    at,
                                    Optional.of(by),
                                    "settings.changed",
                                    section.value(),
                                    fields));
            case SecondFactorChanged(var account, var action, var by, var at) ->
                    log.add(
                            new AuditEntry(
                                    id,
                                    at,
                                    by,
                                    "second-factor." + EnumNames.of(action),
                                    account.toString(),
                                    List.of()));
            case RoleGranted(var account, var role, var at) ->
                    log.add(
                            AuditEntry.of(
                                    Optional.empty(),
                                    "role.granted",
                                    account,
                                    List.of(EnumNames.of(role)),
                                    at));
            case RoleRevoked(var account, var role, var at) ->
                    log.add(
                            AuditEntry.of(
                                    Optional.empty(),
                                    "role.revoked",
                                    account,
                                    List.of(EnumNames.of(role)),
                                    at));
            case EmailChanged(var account, var at) ->
                    add(Optional.of(account), "email.changed", account, at);
            case AccountSuspended(var account, var at) ->
                    add(Optional.empty(), "account.suspended", account, at);
            case AccountReinstated(var account, var at) ->
                    add(Optional.empty(), "account.reinstated", account, at);
            case AccountErased(var account, var at) ->
                    add(Optional.of(account), "account.erased", account, at);
            case PasswordChanged(var account, var at) ->
                    add(Optional.of(account), "password.changed", account, at);
            case OrderChanged(var order, var type, var at) when RECORDED.contains(type) ->
                    add(Optional.empty(), "order." + EnumNames.of(type), order, at);
            default -> {}
        }
    }

    private void add(Optional<AccountId> by, String action, Object subject, Instant at) {
        log.add(AuditEntry.of(by, action, subject, List.of(), at));
    }
}
