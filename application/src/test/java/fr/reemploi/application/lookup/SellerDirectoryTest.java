package fr.reemploi.application.lookup;

import static fr.reemploi.application.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.Examples;
import fr.reemploi.application.account.InMemoryAccounts;
import fr.reemploi.application.lookup.Verification.NumberCheck;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.SellerKind;
import fr.reemploi.domain.account.SellerProfile;
import fr.reemploi.domain.account.Siret;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.Version;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The mark of sellers whose SIRET a register has confirmed.
final class SellerDirectoryTest {
    private static final Siret ANOTHER = new Siret("44306184100047");

    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemoryVerifications verifications = new InMemoryVerifications();
    private final SellerDirectory sellers =
            new SellerDirectory(accounts, verifications, () -> NOON);
    private final Account seller = accounts.save(Change.of(Examples.aSeller()));
    private final Siret siret = seller.seller().flatMap(SellerProfile::siret).orElseThrow();

    @Test
    void a_seller_whose_siret_was_never_looked_up_has_no_mark() {
        assertThat(sellers.summary(seller.id()).verified()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(VerificationStatus.class)
    void only_a_confirmed_siret_gives_the_mark(VerificationStatus status) {
        store(seller.id(), siret, status);
        assertThat(sellers.summary(seller.id()).verified())
                .isEqualTo(status == VerificationStatus.VERIFIED);
    }

    @Test
    void a_new_siret_loses_the_mark_of_the_former_one() {
        store(seller.id(), ANOTHER, VerificationStatus.VERIFIED);
        assertThat(sellers.summary(seller.id()).verified()).isFalse();
    }

    @Test
    void an_individual_has_no_siret_and_no_mark() {
        var profile = Examples.aProfile();
        var individual =
                new SellerProfile(
                        SellerKind.INDIVIDUAL,
                        profile.tradeName(),
                        profile.legalName(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        profile.phone(),
                        profile.address());
        var account =
                accounts.save(
                        Change.of(
                                Examples.anAccount().updateSellerProfile(individual, NOON).now()));
        store(account.id(), siret, VerificationStatus.VERIFIED);
        assertThat(sellers.summary(account.id()).verified()).isFalse();
    }

    private void store(AccountId id, Siret number, VerificationStatus status) {
        verifications.save(
                new Verification(
                        id,
                        Version.NEW,
                        Optional.of(new NumberCheck<>(number, status)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(NOON),
                        0,
                        Optional.empty()));
    }
}
