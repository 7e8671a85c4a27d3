package fr.reemploi.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.domain.account.AccountEvent.AccountErased;
import fr.reemploi.domain.account.AccountEvent.AccountRegistered;
import fr.reemploi.domain.geo.Address;
import fr.reemploi.domain.shared.FieldError;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.PhoneNumber;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final AccountId ID = new AccountId(new UUID(0, 7));

    @Test
    void one_registers_as_a_buyer_whose_address_is_yet_to_be_verified() {
        var change = register();
        assertThat(change.now().roles()).containsExactly(Role.BUYER);
        assertThat(change.now().emailVerified()).isFalse();
        assertThat(change.events()).containsExactly(new AccountRegistered(ID, NOON));
        assertThat(change.now().verifyEmail().now().emailVerified()).isTrue();
    }

    @Test
    void a_profile_makes_a_seller() {
        var seller = register().now().updateSellerProfile(individual(), NOON).now();
        assertThat(seller.roles()).containsExactlyInAnyOrder(Role.BUYER, Role.SELLER);
        assertThat(seller.seller()).contains(individual());
    }

    @Test
    void a_recycler_needs_a_siret_and_an_approval() {
        var from = individual();
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() ->
                        new SellerProfile(
                                SellerKind.RECYCLER,
                                "Casse",
                                "Casse SARL",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                from.phone(),
                                from.address()))
                .satisfies(exception ->
                        assertThat(exception.errors())
                                .extracting(FieldError::field)
                                .containsExactly("siret", "vhuApproval"));
    }

    @Test
    void a_new_password_makes_older_reset_links_worthless() {
        var before = register().now();
        var after = before.changePassword("other", NOON).now();
        assertThat(after.credentials().revision()).isGreaterThan(before.credentials().revision());
    }

    @Test
    void erasing_blanks_what_is_personal_and_happens_once() {
        var change = register().now().updateSellerProfile(individual(), NOON).now().erase(NOON);
        var erased = change.now();
        assertThat(change.events()).startsWith(new AccountErased(ID, NOON));
        assertThat(erased.isActive()).isFalse();
        assertThat(erased.seller()).isEmpty();
        assertThat(erased.roles()).isEmpty();
        assertThat(erased.email().value()).doesNotContain("anne");
        assertThat(erased.toString()).doesNotContain("Anne").doesNotContain("secret-hash");
        assertThat(erased.erase(NOON).changed()).isFalse();
    }

    private static fr.reemploi.domain.shared.Change<Account> register() {
        var registration =
                new Registration(
                        EmailAddress.parse("anne@exemple.fr"), "secret-hash", "Anne", Language.FR);
        return Account.register(ID, registration, NOON);
    }

    private static SellerProfile individual() {
        return new SellerProfile(
                SellerKind.INDIVIDUAL,
                "Anne",
                "Anne Martin",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                PhoneNumber.parse("06 00 00 00 00"),
                new Address(
                        "Anne Martin",
                        "1 rue des Forges",
                        Optional.empty(),
                        "49000",
                        "Angers",
                        "FR"));
    }
}
