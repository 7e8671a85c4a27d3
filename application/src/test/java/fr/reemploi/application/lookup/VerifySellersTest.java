package fr.reemploi.application.lookup;

import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.aProfile;
import static fr.reemploi.application.Examples.aSeller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.InMemoryApplication.Ports;
import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.lookup.VerifySellers.Registers;
import fr.reemploi.application.notification.EmailMessage;
import fr.reemploi.application.notification.FakeMailer;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.settings.DefaultSettings;
import fr.reemploi.application.settings.SectionId;
import fr.reemploi.application.settings.Settings;
import fr.reemploi.application.shared.PublicUrl;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.AccountEvent.AccountErased;
import fr.reemploi.domain.account.AccountEvent.SellerProfileChanged;
import fr.reemploi.domain.account.SellerProfile;
import fr.reemploi.domain.account.Siret;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.DomainEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerifySellersTest {
    private static final CompanyRegister.Result OPEN =
            new CompanyRegister.Result.Found(Optional.of("CASSE DE L'OUEST"), true);
    private static final CompanyRegister.Result CLOSED =
            new CompanyRegister.Result.Found(Optional.of("CASSE DE L'OUEST"), false);

    private final DefaultSettings settings = new DefaultSettings();
    private final List<String> requests = new ArrayList<>();
    private final List<Verification> problems = new ArrayList<>();
    private CompanyRegister.Result company = OPEN;
    private VatRegister.Result vat = VatRegister.Result.VALID;
    private Runnable meanwhile = () -> {};
    private Instant now = NOON;
    private Account seller = aSeller();
    private final InMemoryApplication application =
            new InMemoryApplication(
                    Ports.IN_MEMORY
                            .with(Registers.class, _ -> new Registers(this::company, this::vat))
                            .with(PublicUrl.class, _ -> new PublicUrl("https://example.fr", false))
                            .with(Settings.class, _ -> settings)
                            .with(InstantSource.class, _ -> () -> now));
    private final Accounts accounts = application.accounts;
    private final Verifications verifications = application.verifications;
    private final FakeMailer mailer = application.mailer;
    private final VerifySellers verifySellers = application.verifySellers;

    private CompanyRegister.Result company(Siret siret) {
        requests.add(siret.value());
        meanwhile.run();
        return company;
    }

    private VatRegister.Result vat(fr.reemploi.domain.account.VatNumber number) {
        requests.add(number.value());
        return vat;
    }

    @BeforeEach
    void turn_it_on() {
        settings.with(SectionId.REGISTRIES, LookupFields.CHECK_COMPANIES, "oui");
        seller = accounts.save(Change.of(seller));
    }

    @Test
    void saving_a_profile_calls_no_register_and_the_next_run_does() {
        changed();
        assertThat(requests).isEmpty();
        assertThat(verifySellers.of(seller)).isEmpty();

        assertThat(round()).isEqualTo(1);

        assertThat(requests).containsExactlyInAnyOrder("73282932000074", "FR44732829320");
        assertStatuses(VerificationStatus.VERIFIED, VerificationStatus.VERIFIED);
        var stored = verifySellers.of(seller).orElseThrow();
        assertThat(stored.officialName()).contains("CASSE DE L'OUEST");
        assertThat(stored.checkedAt()).contains(NOON);
        assertThat(round()).isZero();
        assertThat(mailer.sent()).isEmpty();
        assertThat(problems).isEmpty();
    }

    @Test
    void while_turned_off_no_register_is_called_and_once_turned_on_all_pending_are() {
        settings.with(SectionId.REGISTRIES, LookupFields.CHECK_COMPANIES, "non");
        changed();
        assertThat(round()).isZero();
        assertThat(requests).isEmpty();

        settings.with(SectionId.REGISTRIES, LookupFields.CHECK_COMPANIES, "oui");
        assertThat(round()).isEqualTo(1);
    }

    @Test
    void an_inconclusive_register_is_retried_with_back_off() {
        company = new CompanyRegister.Result.Inconclusive();
        vat = VatRegister.Result.INCONCLUSIVE;
        changed();
        round();
        assertStatuses(VerificationStatus.UNKNOWN, VerificationStatus.UNKNOWN);

        now = NOON.plus(Duration.ofMinutes(5)).minusMillis(1);
        assertThat(round()).isZero();
        now = NOON.plus(Duration.ofMinutes(5));
        company = OPEN;
        assertThat(round()).isEqualTo(1);
        assertStatuses(VerificationStatus.VERIFIED, VerificationStatus.UNKNOWN);

        requests.clear();
        now = now.plus(Duration.ofMinutes(10));
        vat = VatRegister.Result.VALID;
        assertThat(round()).isEqualTo(1);
        assertThat(requests).containsExactly("FR44732829320");
        assertStatuses(VerificationStatus.VERIFIED, VerificationStatus.VERIFIED);
        assertThat(verifySellers.of(seller).orElseThrow().officialName()).isPresent();
        assertThat(mailer.sent()).isEmpty();
    }

    @Test
    void the_wait_never_exceeds_a_day() {
        vat = VatRegister.Result.INCONCLUSIVE;
        changed();
        for (var i = 0; i < 15; i++) {
            assertThat(round()).isEqualTo(1);
            now = now.plus(Duration.ofDays(1));
        }
    }

    @Test
    void a_seller_whose_email_cannot_be_sent_is_retried_later_and_stops_no_other() {
        company = CLOSED;
        changed();
        mailer.failFor(seller.email().value());
        var other = accounts.save(Change.of(aSeller()));
        handle(new SellerProfileChanged(other.id(), now));

        assertThatExceptionOfType(UnavailableException.class).isThrownBy(this::round);

        assertThat(mailer.sent())
                .extracting(EmailMessage::to)
                .containsExactly(other.email().value());
        assertThat(verifications.due(now, 10)).isEmpty();
        now = now.plus(Duration.ofDays(1));
        assertThat(verifications.due(now, 10))
                .extracting(Verification::seller)
                .containsExactly(seller.id());
    }

    @Test
    void an_error_of_the_virtual_machine_is_that_of_one_seller() {
        changed();
        var other = accounts.save(Change.of(aSeller()));
        handle(new SellerProfileChanged(other.id(), now));
        var failing = verifications.due(now, 10).getFirst().seller();
        meanwhile =
                () -> {
                    meanwhile = () -> {};
                    throw new StackOverflowError();
                };

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(this::round)
                .withCauseInstanceOf(StackOverflowError.class);

        assertThat(verifications.due(now, 10)).isEmpty();
        var postponed = verifications.of(failing).orElseThrow();
        assertThat(postponed.checkedAt()).isEmpty();
        now = now.plus(Duration.ofDays(1));
        assertThat(verifications.due(now, 10))
                .extracting(Verification::seller)
                .containsExactly(failing);
        assertThat(round()).isEqualTo(1);
        assertThat(verifications.due(now, 10)).isEmpty();
    }

    @Test
    void other_numbers_entered_before_a_failure_stay_due() {
        changed();
        meanwhile =
                () -> {
                    meanwhile = () -> {};
                    seller = accounts.save(seller.updateSellerProfile(with("35600000000048"), now));
                    changed();
                    throw new IllegalStateException("the register answered nonsense");
                };

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(this::round);

        assertThat(round()).isEqualTo(1);
        assertThat(requests).contains("35600000000048");
    }

    @Test
    void a_closed_company_and_an_invalid_number_are_notified_once() {
        company = CLOSED;
        vat = VatRegister.Result.INVALID;
        changed();
        round();
        changed();
        round();

        assertStatuses(VerificationStatus.CLOSED, VerificationStatus.INVALID);
        assertThat(mailer.sent()).hasSize(2);
        assertThat(mailer.sent().getFirst().text())
                .contains("73282932000074")
                .contains("https://example.fr/vendre");
        assertThat(mailer.sent().getLast().text()).contains("FR44732829320");
        assertThat(mailer.sent())
                .allSatisfy(message -> assertThat(message.to()).isEqualTo(seller.email().value()));
        assertThat(problems).hasSize(1);
    }

    @Test
    void a_company_hidden_by_the_register_is_not_notified() {
        company = new CompanyRegister.Result.NotFound();
        changed();
        round();

        assertStatuses(VerificationStatus.NOT_FOUND, VerificationStatus.VERIFIED);
        assertThat(mailer.sent()).isEmpty();
        assertThat(problems).isEmpty();
        assertThat(accounts.get(seller.id()).isActive()).isTrue();
    }

    @Test
    void a_changed_telephone_does_not_restart_verification_and_a_changed_number_does() {
        changed();
        round();
        requests.clear();

        changed();
        assertThat(round()).isZero();
        seller = accounts.save(seller.updateSellerProfile(with("35600000000048"), now));
        changed();
        assertThat(verifySellers.of(seller)).isEmpty();
        assertThat(round()).isEqualTo(1);
        assertThat(requests).contains("35600000000048");
    }

    @Test
    void numbers_entered_during_a_look_up_are_verified_next() {
        changed();
        meanwhile =
                () -> {
                    meanwhile = () -> {};
                    seller = accounts.save(seller.updateSellerProfile(with("35600000000048"), now));
                    changed();
                };

        round();
        assertThat(verifySellers.of(seller)).isEmpty();
        round();
        var stored = verifySellers.of(seller).orElseThrow();
        assertThat(stored.siret().orElseThrow().number().value()).isEqualTo("35600000000048");
        assertThat(stored.siretStatus()).contains(VerificationStatus.VERIFIED);
    }

    @Test
    void the_verification_of_an_erased_account_is_deleted() {
        changed();
        round();
        handle(new AccountErased(seller.id(), now));
        assertThat(verifications.of(seller.id())).isEmpty();

        changed();
        accounts.update(seller.id(), account -> account.erase(now));
        round();
        assertThat(verifications.of(seller.id())).isEmpty();
    }

    private int round() {
        return verifySellers.verifyDue(problems::add);
    }

    private void changed() {
        handle(new SellerProfileChanged(seller.id(), now));
    }

    private void handle(DomainEvent event) {
        verifySellers.handle(new StoredEvent("event", seller.id().toString(), event, 0));
    }

    private void assertStatuses(VerificationStatus siret, VerificationStatus number) {
        var stored = verifySellers.of(seller).orElseThrow();
        assertThat(stored.siretStatus()).contains(siret);
        assertThat(stored.vatStatus()).contains(number);
    }

    private static SellerProfile with(String siret) {
        var template = aProfile();
        return new SellerProfile(
                template.kind(),
                template.tradeName(),
                template.legalName(),
                Optional.of(new Siret(siret)),
                template.vatNumber(),
                template.vhuApproval(),
                template.phone(),
                template.address());
    }
}
