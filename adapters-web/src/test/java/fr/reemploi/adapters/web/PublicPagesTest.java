package fr.reemploi.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fr.reemploi.adapters.web.page.Slug;
import fr.reemploi.application.Examples;
import fr.reemploi.application.listing.PublishListing;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.session.SessionId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

class PublicPagesTest {
    private static final WebFixture FIXTURE = new WebFixture();
    private static final WebFixture EMPTY = new WebFixture();

    private static AccountId seller;
    private static Listing part;

    @BeforeAll
    static void fill() {
        seller = FIXTURE.marketplace.seller("casse@example.fr").id();
        part = FIXTURE.marketplace.onSale(seller, "Alternateur Clio", 3);
        for (var i = 0; i < 30; i++) FIXTURE.marketplace.onSale(seller, "Phare " + i, i % 2);
    }

    @ParameterizedTest
    @CsvSource({
        "/, fr, La bonne pièce",
        "/, en, The right part",
        "/recherche, fr, 31 pièces",
        "/recherche, en, 31 parts",
        "/recherche?q=introuvable, fr, Aucune pièce ne correspond",
        "/recherche?q=introuvable, en, No part matches",
        "/?make=renault, fr, Clio III",
        "/modeles?make=renault, fr, Clio III",
        "/connexion-qui-nexiste-pas, fr, ''"
    })
    void every_page_exists_in_both_languages(String page, String language, String words) {
        var answer = ask(page, language);
        assertThat(text(answer)).contains(words);
        if (answer.getStatus() == 200 && !page.startsWith("/modeles"))
            assertThat(text(answer)).contains("<html lang=\"" + language + "\"");
    }

    @ParameterizedTest
    @CsvSource({"/, de, fr", "/, en-GB, en", "/?lang=en, fr, en"})
    void a_page_declares_its_language(String page, String accepted, String spoken) {
        var answer = ask(page, accepted);
        assertThat(text(answer)).contains("<html lang=\"" + spoken + "\"");
        assertThat(answer.getHeaders("Content-Language")).containsExactly(spoken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/recherche", "/recherche?q=phare"})
    void pages_are_shown_without_any_data(String page) {
        assertThat(ask(EMPTY, page, "fr").getStatus()).isEqualTo(200);
        assertThat(ask(EMPTY, page, "en").getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "priceMin=abc",
                "sort=upside-down",
                "sort=distance",
                "vin=123",
                "plate=AB-123-CD",
                "near=nowhere",
                "grade=Z",
                "fuel=beer",
                "cursor=stolen",
                "mileageMax=beaucoup"
            })
    void an_invalid_parameter_is_reported_and_ignored(String parameter) {
        var answer = ask("/recherche?" + parameter, "fr");
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(text(answer)).contains("class=\"notice\"").contains("31 pièces");
    }

    @Test
    void prices_entered_in_euros_become_cents_in_the_canonical_url() {
        var answer =
                ask("/recherche?q=phare&make=&priceMinEuros=&priceMaxEuros=89%2C90&sort=", "fr");
        assertThat(answer.getRedirectedUrl()).isEqualTo("/recherche?q=phare&priceMax=8990");
    }

    @Test
    void a_price_out_of_range_is_reported_in_euros_as_it_was_typed() {
        var page = text(ask("/recherche?priceMaxEuros=20000000", "fr"));
        assertThat(page).contains("name=\"priceMaxEuros\"").contains("value=\"20000000\"");
        assertThat(page.replaceAll("[\\u00a0\\u202f]", "")).contains("de 0 à 10000000");
    }

    @Test
    void a_price_is_kept_when_nothing_is_found() {
        assertThat(text(ask("/recherche?q=introuvable&priceMin=5000", "fr")))
                .contains("name=\"priceMinEuros\"")
                .contains("value=\"50\"");
    }

    @Test
    void the_next_page_follows_by_a_plain_link() {
        var first = text(ask("/recherche", "fr"));
        assertThat(first).contains("href=\"/recherche?cursor=from24\"");
        assertThat(text(ask("/recherche?cursor=from24", "fr"))).doesNotContain("cursor=from48");
    }

    @Test
    void htmx_gets_the_results_only_and_the_url_to_push() throws Exception {
        var answer =
                FIXTURE.browser
                        .perform(
                                get("/recherche?q=phare&make=")
                                        .header("HX-Request", "true")
                                        .header("HX-Target", "results"))
                        .andReturn()
                        .getResponse();
        assertThat(text(answer)).contains("30 pièces").doesNotContain("<html");
        assertThat(answer.getHeader("HX-Push-Url")).isEqualTo("/recherche?q=phare");
    }

    @Test
    void a_part_has_one_canonical_url() {
        var address = "/pieces/alternateur-clio-" + part.id();
        assertThat(ask(address, "fr").getStatus()).isEqualTo(200);
        var other = ask("/pieces/nimporte-quoi-" + part.id(), "fr");
        assertThat(other.getStatus()).isEqualTo(301);
        assertThat(other.getHeader("Location")).isEqualTo(address);
    }

    @Test
    void a_part_shows_what_a_buyer_must_know_and_no_more() {
        var page = text(ask("/pieces/alternateur-clio-" + part.id(), "fr"));
        assertThat(page.replaceAll("[\\u00a0\\u202f]", " "))
                .contains("125 000 km")
                .contains("Garantie 12 mois")
                .contains("Maine-et-Loire (49)")
                .contains("Très bon état")
                .contains("#photo-3")
                .contains(Examples.A_VIN.publicPart())
                .doesNotContain(Examples.A_VIN.value());
    }

    @Test
    void an_unknown_part_is_404_and_a_withdrawn_one_410() {
        var over = FIXTURE.marketplace.onSale(seller, "Porte partie");
        var owner = new Actor(seller, Set.of(Role.SELLER), new SessionId(Examples.IDS.next()));
        FIXTURE.get(PublishListing.class).withdraw(owner, over.id());
        var withdrawn = ask("/pieces/phare-" + over.id(), "fr");
        assertThat(withdrawn.getStatus()).isEqualTo(410);
        assertThat(text(withdrawn)).contains("n’est plus en vente").contains("Phare 2");
        var never = ask("/pieces/phare-" + new ListingId(Examples.IDS.next()), "en");
        assertThat(never.getStatus()).isEqualTo(404);
        assertThat(text(never)).contains("cannot be found");
        assertThat(ask("/pieces/sans-numero", "fr").getStatus()).isEqualTo(404);
    }

    @Test
    void markup_in_texts_is_escaped() {
        var evil = FIXTURE.marketplace.onSale(seller, "<script>alert('x')</script>\" onload=\"x");
        for (var page : new String[] {"/", "/recherche?q=%3Cscript%3E", address(evil)}) {
            var body = text(ask(page, "fr"));
            assertThat(body)
                    .doesNotContain("<script>alert")
                    .doesNotContainPattern("<[^>]*\" onload=\"");
        }
        FIXTURE.get(PublishListing.class)
                .withdraw(
                        new Actor(seller, Set.of(Role.SELLER), new SessionId(Examples.IDS.next())),
                        evil.id());
    }

    @Test
    void only_scripts_of_the_site_may_run() {
        var answer = ask("/", "fr");
        var policy = String.valueOf(answer.getHeader("Content-Security-Policy"));
        var nonce = text(answer).replaceAll("(?s).*nonce=\"([^\"]+)\".*", "$1");
        assertThat(policy).contains("'nonce-" + nonce + "'").doesNotContain("unsafe");
        assertThat(text(answer)).doesNotContain(" style=").doesNotContain("onclick");
        assertThat(String.valueOf(ask("/", "fr").getHeader("Content-Security-Policy")))
                .isNotEqualTo(policy);
    }

    @Test
    void no_page_may_be_framed_and_other_sites_learn_the_host_only() {
        for (var page : List.of("/", "/nulle-part")) {
            var answer = ask(page, "fr");
            assertThat(answer.getHeader("Content-Security-Policy"))
                    .contains("; frame-ancestors 'none'; ");
            assertThat(answer.getHeaders("Referrer-Policy"))
                    .containsExactly("strict-origin-when-cross-origin");
        }
    }

    @Test
    void pictures_load_from_the_site_or_the_image_store_only() {
        assertThat(String.valueOf(ask("/", "fr").getHeader("Content-Security-Policy")))
                .contains("; img-src 'self' data: https://images.example; ");
    }

    @Test
    void static_files_are_immutable() {
        var address =
                text(ask("/", "fr")).replaceAll("(?s).*href=\"(/assets/site[^\"]+)\".*", "$1");
        var style = ask(address, "fr");
        assertThat(style.getHeader("Cache-Control")).contains("immutable");
        assertThat(style.getContentType()).startsWith("text/css");
        assertThat(ask("/assets/site.css", "fr").getStatus()).isEqualTo(404);
    }

    private static String address(Listing listing) {
        return Slug.of(listing.details().title().value(), listing.id()).address();
    }

    private static MockHttpServletResponse ask(String page, String language) {
        return ask(FIXTURE, page, language);
    }

    private static MockHttpServletResponse ask(WebFixture fixture, String page, String language) {
        try {
            return fixture.browser
                    .perform(get(java.net.URI.create(page)).header("Accept-Language", language))
                    .andReturn()
                    .getResponse();
        } catch (Exception e) {
            throw new AssertionError(page, e);
        }
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
