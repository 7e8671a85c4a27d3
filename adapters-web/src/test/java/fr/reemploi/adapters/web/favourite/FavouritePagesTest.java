package fr.reemploi.adapters.web.favourite;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.web.MarketplaceFixture;
import fr.reemploi.adapters.web.TestBrowser;
import fr.reemploi.adapters.web.WebFixture;
import fr.reemploi.application.Examples;
import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.favourite.Favourites;
import fr.reemploi.application.listing.PublishListing;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.session.SessionId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FavouritePagesTest {
    private static final AtomicInteger READS = new AtomicInteger();
    private static final WebFixture FIXTURE =
            WebFixture.with(
                    InMemoryApplication.Ports.IN_MEMORY.with(
                            Favourites.class, FavouritePagesTest::counting));
    private static final String PRESSED = "aria-pressed=\"true\"";

    private final TestBrowser browser = new TestBrowser(FIXTURE);
    private Account seller;
    private Account buyer;
    private Listing part;

    @BeforeEach
    void begin() {
        seller = FIXTURE.marketplace.seller(Examples.IDS.next() + "@example.fr");
        buyer = FIXTURE.marketplace.buyer(Examples.IDS.next() + "@example.fr");
        part = FIXTURE.marketplace.onSale(seller.id(), "Turbocompresseur");
    }

    @Test
    void a_heart_adds_a_part_and_leads_back_to_it() {
        browser.signedIn(buyer);
        assertThat(browser.read(address())).contains("Favori</span>").doesNotContain(PRESSED);

        var added = submit("/favoris", part);

        assertThat(added).isEqualTo(address() + "#heart-" + part.id());
        assertThat(browser.read(address())).contains(PRESSED, "Retirer des favoris");
        assertThat(browser.read("/favoris")).contains("Turbocompresseur", PRESSED);

        assertThat(submit("/favoris/retirer", part)).endsWith("#heart-" + part.id());
        assertThat(browser.read("/favoris")).contains("Vous n’avez pas encore de favori");
        assertThat(browser.read(address())).doesNotContain(PRESSED);
    }

    @Test
    void htmx_gets_the_heart_alone() {
        browser.signedIn(buyer).open(address());
        var fields = Map.of("piece", part.id());
        var target = "heart-" + part.id();

        var added = browser.submitForFragment("/favoris", fields, target);

        assertThat(TestBrowser.text(added))
                .startsWith("<button")
                .contains(PRESSED, "hx-post=\"/favoris/retirer\"")
                .doesNotContain("<html");
        browser.open(address());
        var removed = browser.submitForFragment("/favoris/retirer", fields, target);
        assertThat(TestBrowser.text(removed)).contains("aria-pressed=\"false\"");
    }

    @Test
    void a_visitor_signs_in_and_finds_the_part_among_their_favourites() {
        browser.open(address());
        var asked = browser.submit("/favoris", Map.of("piece", part.id(), "retour", address()));
        assertThat(asked.getStatus()).isEqualTo(401);
        assertThat(browser.page()).contains("Connectez-vous pour garder vos favoris");

        var signedIn =
                browser.submit(
                        "/connexion",
                        Map.of(
                                "email", buyer.email().value(),
                                "password", MarketplaceFixture.PASSWORD,
                                "resume", browser.hidden("resume")));

        assertThat(signedIn.getRedirectedUrl()).isEqualTo(address() + "#heart-" + part.id());
        assertThat(browser.read(address())).contains(PRESSED);
    }

    @Test
    void favourites_of_a_visitor_are_behind_the_sign_in_page() {
        assertThat(browser.open("/favoris").getRedirectedUrl())
                .isEqualTo("/connexion?retour=%2Ffavoris");
    }

    @Test
    void parts_no_longer_on_sale_are_shown_with_their_status() {
        browser.signedIn(buyer).open(address());
        submit("/favoris", part);
        var owner = new Actor(seller.id(), Set.of(Role.SELLER), new SessionId(Examples.IDS.next()));

        FIXTURE.get(PublishListing.class).withdraw(owner, part.id());

        assertThat(browser.read("/favoris"))
                .contains("Turbocompresseur", "state withdrawn\">retirée")
                .doesNotContain("form=\"to-basket\"");
    }

    @Test
    void a_part_that_is_gone_or_unknown_is_reported() {
        browser.signedIn(buyer).open(address());
        var owner = new Actor(seller.id(), Set.of(Role.SELLER), new SessionId(Examples.IDS.next()));
        FIXTURE.get(PublishListing.class).withdraw(owner, part.id());

        assertThat(browser.submit("/favoris", Map.of("piece", part.id())).getStatus())
                .isEqualTo(410);
        assertThat(browser.submit("/favoris", Map.of("piece", "nonsense")).getStatus())
                .isEqualTo(404);
    }

    @Test
    void an_own_part_has_no_heart_on_its_page() {
        browser.signedIn(seller);

        assertThat(browser.read(address())).doesNotContain("heart-" + part.id());
    }

    @Test
    void the_favourites_of_a_page_are_read_once() {
        IntStream.range(0, 5)
                .forEach(number -> FIXTURE.marketplace.onSale(seller.id(), "Frein " + number));
        browser.signedIn(buyer).open("/recherche?q=frein");
        READS.set(0);

        assertThat(browser.read("/recherche?q=frein").split("class=\"small heart\"", -1))
                .hasSizeGreaterThan(5);
        assertThat(READS).hasValue(1);
        browser.open(address());
        assertThat(READS).hasValue(2);
        browser.signOut();
        browser.open(address());
        assertThat(READS).hasValue(2);
    }

    @Test
    void no_local_address_leads_home() {
        browser.signedIn(buyer).open(address());
        var answer =
                browser.submit(
                        "/favoris", Map.of("piece", part.id(), "retour", "//elsewhere.example"));

        assertThat(answer.getRedirectedUrl()).isEqualTo("/#heart-" + part.id());
    }

    private String submit(String address, Listing listing) {
        var fields = Map.of("piece", listing.id(), "retour", address());
        var answer = browser.submit(address, fields);
        assertThat(answer.getStatus()).isEqualTo(303);
        return answer.getRedirectedUrl();
    }

    private String address() {
        return "/pieces/turbocompresseur-" + part.id();
    }

    /// Counts reads of several favourites.
    private static Favourites counting(Favourites store) {
        return (Favourites)
                Proxy.newProxyInstance(
                        Favourites.class.getClassLoader(),
                        new Class<?>[] {Favourites.class},
                        (_, method, arguments) -> {
                            if (method.getName().equals("among")) READS.incrementAndGet();
                            try {
                                return method.invoke(store, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }
}
