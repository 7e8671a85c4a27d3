package fr.reemploi.application.audit;

import static fr.reemploi.application.Examples.IDS;
import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.anAccountId;
import static fr.reemploi.application.Examples.registration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.InMemoryApplication.Ports;
import fr.reemploi.application.session.DeviceName;
import fr.reemploi.application.shared.ClientAddress;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.Page;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.application.throttle.CredentialAttempts;
import fr.reemploi.application.throttle.CredentialAttempts.Kind;
import fr.reemploi.application.throttle.Throttle.Limit;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordAttemptsTest {
    private static final ClientAddress HOME = ClientAddress.of("198.51.100.1");

    private Instant now = NOON;
    private final InMemoryApplication application =
            new InMemoryApplication(Ports.IN_MEMORY.with(InstantSource.class, _ -> () -> now));
    private final RecordAttempts attempts = application.recordAttempts;

    @Test
    void a_failed_sign_in_is_recorded_with_account_and_address() {
        var anne =
                application.accounts.save(
                        Account.register(anAccountId(), registration("anne@exemple.fr"), NOON));
        fail("anne@exemple.fr");
        assertThat(entries())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.action()).isEqualTo("password.failed");
                    assertThat(entry.subject()).isEqualTo(anne.id().toString());
                    assertThat(entry.by()).isEmpty();
                    assertThat(entry.details()).containsExactly("times=1", "address=198.51.100.1");
                });
    }

    @Test
    void what_was_typed_for_an_unknown_account_is_not_recorded() {
        fail("my-secret-password@exemple.fr");
        assertThat(entries())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.subject()).isEqualTo("unknown");
                    assertThat(entry.toString()).doesNotContain("secret");
                });
    }

    @Test
    void reached_limits_are_recorded() {
        for (var i = 0; i < 11; i++) fail("nobody" + i + "@exemple.fr");
        assertThat(entries())
                .anySatisfy(entry -> {
                    assertThat(entry.action()).isEqualTo("limit.reached");
                    assertThat(entry.subject()).isEqualTo("failed-passwords-from-address");
                    assertThat(entry.details()).containsExactly("times=1", "address=198.51.100.1");
                });
    }

    @Test
    void the_first_tenth_hundredth_of_an_hour_are_recorded() {
        for (var i = 0; i < 999; i++) attempts.failed(Kind.PASSWORD, "account", HOME);
        assertThat(times()).containsExactlyInAnyOrder("times=1", "times=10", "times=100");
        now = now.plus(Duration.ofHours(1));
        attempts.failed(Kind.PASSWORD, "account", HOME);
        assertThat(times()).hasSize(4);
    }

    @Test
    void an_attack_from_many_addresses_on_many_accounts_adds_few_entries() {
        for (var i = 0; i < 20_000; i++) {
            var from = ClientAddress.of("10.0." + i / 250 + "." + i % 250);
            attempts.failed(Kind.PASSWORD, CredentialAttempts.UNKNOWN + i, from);
            attempts.failed(Kind.SECOND_FACTOR, "account " + i, from);
            attempts.limited(Limit.REGISTRATIONS_FROM_ADDRESS, Optional.of(from));
        }
        var all = entries();
        assertThat(all).hasSizeLessThan(120);
        assertThat(all)
                .anySatisfy(entry -> {
                    assertThat(entry.subject()).isEqualTo("others");
                    assertThat(entry.details()).containsExactly("times=10000");
                });
    }

    @Test
    void a_store_that_is_down_does_not_change_the_answer() {
        var down =
                new AuditLog() {
                    @Override
                    public void add(AuditEntry entry) {
                        throw new UnavailableException("store.down", Optional.empty());
                    }

                    @Override
                    public Page<AuditEntry> page(int limit, Optional<String> cursor) {
                        throw new AssertionError();
                    }

                    @Override
                    public Page<AuditEntry> pageOf(
                            AccountId account, int limit, Optional<String> cursor) {
                        throw new AssertionError();
                    }
                };
        new RecordAttempts(down, IDS, () -> now).failed(Kind.PASSWORD, "account", HOME);
    }

    private void fail(String email) {
        assertThatException()
                .isThrownBy(() ->
                        application.signIn.signIn(
                                Form.ofJson(Map.of("email", email, "password", "wrong")),
                                HOME,
                                DeviceName.UNKNOWN));
    }

    private List<String> times() {
        return entries().stream().map(entry -> entry.details().getFirst()).toList();
    }

    private List<AuditEntry> entries() {
        return application.auditLog.page(1_000, Optional.empty()).items();
    }
}
