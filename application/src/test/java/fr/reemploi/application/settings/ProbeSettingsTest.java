package fr.reemploi.application.settings;

import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.anAccountId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.reemploi.application.settings.ProbeRecipients.Recipient;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.FakeSecrets;
import fr.reemploi.domain.account.EmailAddress;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.session.SessionId;
import fr.reemploi.domain.shared.ForbiddenException;
import fr.reemploi.domain.shared.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Which probes run at all: a probe calls a service, and may cost.
class ProbeSettingsTest {
    private final Probe mail = probe(SectionId.MAIL);
    private final Probe payment = probe(SectionId.PAYMENT);
    private final InMemorySettingsStore store = new InMemorySettingsStore();
    private final SealedSettings sealed = new SealedSettings(new FakeSecrets());
    private Optional<Recipient> recipient = Optional.empty();
    private final CurrentSettings current =
            new CurrentSettings(
                    ExampleSections.ALL, store, sealed, _ -> Optional.empty(), () -> NOON);
    private final ProbeSettings probing =
            new ProbeSettings(
                    ExampleSections.ALL,
                    store,
                    sealed,
                    current,
                    List.of(mail, payment),
                    _ -> recipient,
                    () -> NOON);

    @Test
    void the_probe_of_the_section_alone_runs() {
        when(mail.probe(any())).thenReturn(List.of(ProbeResult.passed("login", "check.mail.ok")));

        assertThat(probing.probe(actor(Role.ADMIN), "mail")).hasSize(1);

        verify(mail).probe(any());
        verify(payment, never()).probe(any());
    }

    @Test
    void the_administrator_who_tests_receives_the_message() {
        var reader = new Recipient(new EmailAddress("patron@example.fr"), Language.FR);
        recipient = Optional.of(reader);

        probing.probe(actor(Role.ADMIN), "mail");

        verify(mail).probe(any(), eq(reader));
    }

    @Test
    void no_probe_runs_for_who_is_no_administrator() {
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> probing.probe(actor(Role.SELLER), "mail"));

        verify(mail, never()).probe(any());
    }

    @Test
    void a_passed_test_of_settings_in_use_is_recorded() {
        when(mail.probe(any()))
                .thenReturn(
                        List.of(
                                ProbeResult.passed("host", "check.mail.ok"),
                                ProbeResult.failed("login", "check.mail.login-refused")))
                .thenReturn(List.of(ProbeResult.passed("host", "check.mail.ok")))
                .thenReturn(List.of())
                .thenReturn(List.of(ProbeResult.passed("host", "check.mail.ok")));

        fill("host", "smtp.example");
        fill("from", "a@b.example");
        probing.probe(actor(Role.ADMIN), "mail");
        assertThat(store.firstPassedTest(SectionId.MAIL)).isEmpty();

        fill("host", "");
        probing.probe(actor(Role.ADMIN), "mail");
        assertThat(store.firstPassedTest(SectionId.MAIL)).isEmpty();

        fill("host", "smtp.example");
        probing.probe(actor(Role.ADMIN), "mail");
        assertThat(store.firstPassedTest(SectionId.MAIL)).isEmpty();

        probing.probe(actor(Role.ADMIN), "mail");
        assertThat(store.firstPassedTest(SectionId.MAIL)).contains(NOON);
        assertThat(store.firstPassedTest(SectionId.PAYMENT)).isEmpty();
    }

    private void fill(String field, String value) {
        var change = Map.of(field, Optional.of(value).filter(text -> !text.isEmpty()));
        current.refresh(store.save(store.of(SectionId.MAIL).fill(change, anAccountId(), NOON)));
    }

    private static Probe probe(SectionId section) {
        var probe = mock(Probe.class);
        when(probe.section()).thenReturn(section);
        return probe;
    }

    private static Actor actor(Role role) {
        return new Actor(anAccountId(), Set.of(role), new SessionId(new UUID(1, 1)));
    }
}
