package fr.reemploi.application.audit;

import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.anAccountId;
import static fr.reemploi.application.Examples.registration;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.administration.ChangeAccountRights.Rights;
import fr.reemploi.application.order.OrderExamples;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.ClientAddress;
import fr.reemploi.application.shared.Form;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.EmailAddress;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.session.SessionId;
import fr.reemploi.domain.shared.Change;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordAuditTest {
    private static final String PASSWORD = "trois clous rouilles";

    private final InMemoryApplication application = new InMemoryApplication();
    private final Actor operator =
            new Actor(anAccountId(), Set.of(Role.ADMIN), new SessionId(new UUID(1, 1)));

    @Test
    void a_granted_role_is_recorded() {
        var anne = account("anne@exemple.fr");
        application.createFirstAdministrator.createOrPromote(
                new EmailAddress("anne@exemple.fr"), Form.ofJson(Map.of()));
        application.relayEvents.relay();
        assertRecorded("role.granted", anne.id(), Optional.empty(), List.of("admin"));
    }

    @Test
    void the_role_of_a_new_administrator_is_recorded() {
        var token = application.createFirstAdministrator.createInvitation();
        var form =
                Form.ofJson(
                        Map.of(
                                "email", "chef@exemple.fr",
                                "password", PASSWORD,
                                "displayName", "Chef"));
        var chef = application.createFirstAdministrator.accept(token, form, ClientAddress.PROGRAM);
        application.relayEvents.relay();
        assertRecorded("role.granted", chef.id(), Optional.empty(), List.of("admin"));
    }

    @Test
    void suspension_and_reinstatement_are_recorded_once_with_who_did_it() {
        var anne = account("anne@exemple.fr");
        application.changeAccountRights.change(operator, anne.id(), Rights.suspended(true));
        application.changeAccountRights.change(operator, anne.id(), Rights.suspended(true));
        application.relayEvents.relay();
        assertRecorded("account.suspended", anne.id(), Optional.of(operator), List.of());
        application.changeAccountRights.change(operator, anne.id(), Rights.suspended(false));
        application.relayEvents.relay();
        assertRecorded("account.reinstated", anne.id(), Optional.of(operator), List.of());
        assertThat(entries()).hasSize(2);
    }

    @Test
    void a_suspension_is_recorded_although_the_process_dies_after_the_write() {
        var anne = account("anne@exemple.fr");
        application.accounts.update(anne.id(), account -> account.suspend(NOON));
        application.relayEvents.relay();
        assertRecorded("account.suspended", anne.id(), Optional.empty(), List.of());
    }

    @Test
    void an_erasure_and_a_changed_password_are_recorded() {
        var anne = account("anne@exemple.fr");
        var herself = Optional.of(new Actor(anne.id(), Set.of(), operator.session()));
        application.accounts.update(anne.id(), account -> account.changePassword("hash", NOON));
        application.accounts.update(anne.id(), account -> account.erase(NOON));
        application.relayEvents.relay();
        assertRecorded("password.changed", anne.id(), herself, List.of());
        assertRecorded("account.erased", anne.id(), herself, List.of());
    }

    @Test
    void an_export_is_recorded_once_a_day() {
        var anne = account("anne@exemple.fr");
        var herself = new Actor(anne.id(), Set.of(), operator.session());
        for (var i = 0; i < 3; i++) application.readPersonalData.recordExport(herself);
        assertRecorded("account.exported", anne.id(), Optional.of(herself), List.of());
    }

    @Test
    void a_decided_dispute_and_its_refund_are_recorded_once() {
        var delivered = OrderExamples.aDeliveredOrder();
        var order =
                application.orders.save(
                        Change.of(delivered.openDispute("damaged", "Cassé", NOON).now()));
        var form =
                Form.ofJson(
                        Map.of(
                                "refund",
                                Map.of("amount", 1_000, "currency", "EUR"),
                                "comment",
                                "Un partage"));
        application.decideDispute.decide(operator, order.id(), form);
        application.relayEvents.relay();
        assertRecorded(
                "order.dispute-decided",
                order.id(),
                Optional.of(operator),
                List.of("refundCents=1000"));
        assertThat(entries())
                .extracting(AuditEntry::action)
                .containsOnlyOnce("order.dispute-decided")
                .contains("order.refunded");
    }

    private void assertRecorded(
            String action, Object subject, Optional<Actor> by, List<String> details) {
        assertThat(entries())
                .filteredOn(entry -> entry.action().equals(action))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.subject()).isEqualTo(subject.toString());
                    assertThat(entry.by()).isEqualTo(by.map(Actor::account));
                    assertThat(entry.details()).isEqualTo(details);
                });
    }

    private List<AuditEntry> entries() {
        return application.auditLog.page(100, Optional.empty()).items();
    }

    private Account account(String email) {
        return application.accounts.save(
                Account.register(anAccountId(), registration(email), NOON));
    }
}
