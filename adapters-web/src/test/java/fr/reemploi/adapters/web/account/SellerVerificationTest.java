package fr.reemploi.adapters.web.account;

import static fr.reemploi.application.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.web.TestBrowser;
import fr.reemploi.adapters.web.WebFixture;
import fr.reemploi.application.Examples;
import fr.reemploi.application.lookup.FakePlateRegister;
import fr.reemploi.application.lookup.PlateRegister.Outcome;
import fr.reemploi.application.lookup.VerifySellers;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.domain.account.AccountEvent.SellerProfileChanged;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SellerVerificationTest {
    private static final WebFixture FIXTURE = new WebFixture();

    /// Before any test: settings are cached for a while once they were read.
    @BeforeAll
    static void checkCompanies() {
        FIXTURE.application.overrides.set("REEMPLOI_REGISTRIES_CHECK_COMPANIES", "true");
    }

    @Test
    void a_seller_sees_the_results_of_the_register_checks() {
        var seller = FIXTURE.marketplace.seller(Examples.IDS.next() + "@example.fr");
        var browser = new TestBrowser(FIXTURE).signedIn(seller);
        assertThat(browser.read("/vendre")).doesNotContain("id=\"registers\"");

        var verifying = FIXTURE.get(VerifySellers.class);
        var event = new SellerProfileChanged(seller.id(), NOON);
        verifying.handle(new StoredEvent("event", "account/" + seller.id(), event, 0));
        verifying.verifyDue(_ -> {});

        assertThat(browser.read("/vendre"))
                .contains("id=\"registers\"")
                .contains("SIRET : établissement actif de CASSE DE L")
                .contains("(vérifié le 2 mars 2026)")
                .contains("le registre européen n’a pas encore répondu");
    }

    @Test
    void a_search_page_explains_a_failed_plate_lookup_and_still_shows_parts() {
        var register = FIXTURE.get(FakePlateRegister.class);
        var anyone = new TestBrowser(FIXTURE);
        var page = "/recherche?plate=AB-123-CD";
        assertThat(anyone.read(page)).contains("n’est pas activée");

        register.setOutcome(new Outcome.Unreachable(Duration.ofMinutes(1), false));
        assertThat(anyone.read(page)).contains("ne répond pas pour le moment");

        register.setOutcome(new Outcome.Unknown());
        for (var i = 100; i < 120; i++) anyone.read("/recherche?plate=AB-" + i + "-CE");
        assertThat(anyone.read(page)).contains("beaucoup de plaques aujourd’hui");
    }
}
