package fr.reemploi.adapters.web.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.web.TestBrowser;
import fr.reemploi.adapters.web.WebFixture;
import fr.reemploi.application.Examples;
import fr.reemploi.application.listing.InMemoryListings;
import fr.reemploi.application.listing.PublishListing;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.listing.HolderId;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.session.SessionId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BasketPagesTest {
    private static final WebFixture FIXTURE = new WebFixture();

    private final TestBrowser visitor = new TestBrowser(FIXTURE);
    private Account seller;

    @BeforeEach
    void begin() {
        seller = FIXTURE.marketplace.seller(Examples.IDS.next() + "@example.fr");
    }

    @Test
    void parts_are_added_from_results_and_from_the_page_of_a_part() {
        var starter = FIXTURE.marketplace.onSale(seller.id(), "Démarreur Clio");
        var other = FIXTURE.marketplace.onSale(seller.id(), "Phare Clio");
        visitor.open("/recherche?q=clio");
        assertThat(visitor.page())
                .contains("form=\"to-basket\" name=\"piece\" value=\"" + starter.id() + "\"")
                .contains("<form id=\"to-basket\" method=\"post\" action=\"/panier\">");
        var added = visitor.submit("/panier", with(visitor, starter));
        assertThat(added.getRedirectedUrl()).startsWith("/panier?ok=added&retour=%2Frecherche");
        assertThat(visitor.read(added.getRedirectedUrl()))
                .contains(
                        "Démarreur Clio", "Continuer mes recherches", "href=\"/recherche?q=clio\"");

        visitor.open("/pieces/phare-clio-" + other.id());
        visitor.submit("/panier", with(visitor, other));
        assertThat(visitor.read("/panier")).contains("Phare Clio", "2 pièces", "228 €");
        assertThat(visitor.read("/pieces/phare-clio-" + other.id()))
                .contains("Dans votre panier")
                .contains("pièces : </span>2</b>");
    }

    @Test
    void the_basket_cookie_is_http_only_and_same_site() {
        var part = FIXTURE.marketplace.onSale(seller.id(), "Démarreur");
        var answer = visitor.submit("/panier", Map.of("piece", part.id()));
        assertThat(answer.getHeaders("Set-Cookie"))
                .anySatisfy(cookie ->
                        assertThat(cookie.toString())
                                .startsWith("basket=" + part.id())
                                .contains("HttpOnly", "SameSite=Lax", "Path=/"));
    }

    @Test
    void parts_are_grouped_by_seller_and_removed_one_by_one() {
        var other = FIXTURE.marketplace.seller(Examples.IDS.next() + "@example.fr");
        var parts =
                List.of(
                        FIXTURE.marketplace.onSale(seller.id(), "Capot"),
                        FIXTURE.marketplace.onSale(other.id(), "Portière"),
                        FIXTURE.marketplace.onSale(seller.id(), "Calandre"));
        fill(parts);
        var page = visitor.read("/panier");
        assertThat(page.indexOf("Calandre")).isLessThan(page.indexOf("Portière"));
        assertThat(page.split("aria-label=\"Casse de l&#39;Ouest\"", -1)).hasSize(3);

        var removed = visitor.submit("/panier/retirer", Map.of("piece", parts.getFirst().id()));
        assertThat(removed.getRedirectedUrl()).isEqualTo("/panier");
        assertThat(visitor.read("/panier")).doesNotContain("Capot").contains("Portière");
        visitor.submit("/panier/retirer", Map.of("piece", parts.get(1).id()));
        visitor.submit("/panier/retirer", Map.of("piece", parts.get(2).id()));
        assertThat(visitor.read("/panier")).contains("Votre panier est vide");
    }

    @Test
    void unavailable_parts_are_reported_and_left_out() {
        var reserved = FIXTURE.marketplace.onSale(seller.id(), "Turbo tenu");
        var withdrawn = FIXTURE.marketplace.onSale(seller.id(), "Boîte retirée");
        var available = FIXTURE.marketplace.onSale(seller.id(), "Rétroviseur libre");
        fill(List.of(reserved, withdrawn, available));
        hold(reserved);
        var owner = new Actor(seller.id(), Set.of(Role.SELLER), new SessionId(Examples.IDS.next()));
        FIXTURE.get(PublishListing.class).withdraw(owner, withdrawn.id());

        assertThat(visitor.read("/panier"))
                .contains("Turbo tenu</strong> Quelqu’un est en train de l’acheter")
                .contains("Boîte retirée</strong> Elle a été vendue ou retirée")
                .contains("Rétroviseur libre", "1 pièce<", "114 €");
    }

    @Test
    void an_own_part_cannot_be_bought() {
        var part = FIXTURE.marketplace.onSale(seller.id(), "Démarreur");
        visitor.signedIn(seller);
        assertThat(visitor.read("/pieces/demarreur-" + part.id()))
                .doesNotContain("Ajouter au panier</span></button>");
        fill(List.of(part));
        assertThat(visitor.read("/panier"))
                .contains("C’est votre propre pièce")
                .doesNotContain("href=\"/panier/commander\"");
    }

    @Test
    void a_basket_holds_fifty_parts_and_says_so() {
        var some = IntStream.range(0, 52).mapToObj(_ -> Examples.IDS.next().toString()).toList();
        var answer = visitor.submit("/panier", Map.of("piece", some));
        assertThat(answer.getRedirectedUrl()).startsWith("/panier?ok=added");
        var more = FIXTURE.marketplace.onSale(seller.id(), "Une de trop");
        assertThat(visitor.submit("/panier", Map.of("piece", more.id())).getRedirectedUrl())
                .startsWith("/panier?ok=full");
        assertThat(visitor.cookie("basket").getValue().split("\\.")).hasSize(50);
        assertThat(visitor.read("/panier?ok=full")).contains("50 pièces au plus");
    }

    @Test
    void an_invalid_cookie_is_an_empty_basket() {
        visitor.submit("/panier", Map.of("piece", List.of("zzz", "../../etc", "")));
        assertThat(visitor.read("/panier")).contains("Votre panier est vide");
    }

    @Test
    void without_the_csrf_token_nothing_is_added() throws Exception {
        var answer =
                FIXTURE.browser
                        .perform(
                                org.springframework.test.web.servlet.request.MockMvcRequestBuilders
                                        .post("/panier")
                                        .param("piece", Examples.IDS.next().toString()))
                        .andReturn()
                        .getResponse();
        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(answer.getCookie("basket")).isNull();
    }

    @Test
    void every_page_says_that_payments_are_simulated() {
        assertThat(visitor.read("/")).contains("Bac à sable");
        assertThat(visitor.read("/panier")).contains("Bac à sable");
    }

    private void fill(List<Listing> parts) {
        visitor.submit("/panier", Map.of("piece", parts.stream().map(Listing::id).toList()));
    }

    private static void hold(Listing part) {
        var until = Examples.NOON.plus(Duration.ofMinutes(30));
        FIXTURE.get(InMemoryListings.class)
                .update(
                        part.id(),
                        listing ->
                                listing.reserve(
                                        new HolderId(Examples.IDS.next()), until, Examples.NOON));
    }

    private static Map<String, Object> with(TestBrowser visitor, Listing part) {
        return Map.of("piece", part.id(), "retour", visitor.hidden("retour"));
    }
}
