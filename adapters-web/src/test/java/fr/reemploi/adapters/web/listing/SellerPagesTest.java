package fr.reemploi.adapters.web.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import fr.reemploi.adapters.web.MarketplaceFixture;
import fr.reemploi.adapters.web.WebFixture;
import fr.reemploi.application.Examples;
import fr.reemploi.application.listing.InMemoryListings;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.ListingStatus;
import fr.reemploi.domain.shared.Money;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

class SellerPagesTest {
    private static final WebFixture FIXTURE = new WebFixture();

    private Account seller;
    private Cookie session;
    private String form;

    @BeforeEach
    void begin() {
        seller = FIXTURE.marketplace.seller(Examples.IDS.next() + "@example.fr");
        session = FIXTURE.signedIn(seller);
        form = text(ask("/vendeur/pieces/nouvelle"));
    }

    @Test
    void a_part_is_drafted_photographed_and_put_on_sale_in_one_go() {
        var answer = send(aPart("publish"), aPhoto("1.jpg"), aPhoto("2.jpg"));
        assertThat(answer.getRedirectedUrl()).endsWith(id() + "?ok=published");
        assertThat(listing().status(Examples.NOON)).isEqualTo(ListingStatus.PUBLISHED);
        assertThat(listing().photos()).hasSize(2);
        assertThat(text(ask("/pieces/alternateur-clio-iii-" + id()))).contains("125");
        assertThat(text(ask("/vendeur"))).contains("Alternateur Clio III");
    }

    @Test
    void a_form_submitted_twice_creates_one_part_with_its_photos_once() {
        send(aPart("save"), aPhoto("1.jpg"));
        send(aPart("save"), aPhoto("1.jpg"));
        assertThat(listing().photos()).hasSize(1);
    }

    @Test
    void after_a_refused_publication_the_next_save_stores_what_the_form_shows() {
        var refused = send(aPart("publish"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(listing().status(Examples.NOON)).isEqualTo(ListingStatus.DRAFT);
        assertThat(text(refused)).contains("name=\"version\" value=\"1\"");

        form = text(refused);
        var corrected = aPart("save");
        corrected.put("price", "123");
        corrected.put("title", "Alternateur Clio III révisé");
        var saved = send(corrected);

        assertThat(saved.getRedirectedUrl()).endsWith("?ok=saved");
        assertThat(listing().details().offer().price()).contains(Money.cents(12_300));
        assertThat(text(ask(saved.getRedirectedUrl())))
                .contains("Alternateur Clio III révisé", "value=\"123\"");
    }

    @Test
    void a_draft_made_for_photos_is_filled_by_the_next_save_even_if_no_photo_was_readable() {
        var broken = new MockMultipartFile("photos", "x.jpg", "image/jpeg", new byte[] {1, 2});
        var faulty = aPart("save");
        faulty.put("donor.mileageKm", "beaucoup");
        form = text(send(faulty, broken));

        assertThat(send(aPart("save")).getRedirectedUrl()).endsWith("?ok=saved");
        assertThat(listing().details().offer().price()).isPresent();
    }

    @Test
    void a_new_form_sent_again_with_other_values_does_not_claim_to_be_saved() {
        send(aPart("save"));
        var older = aPart("save");
        older.put("price", "55");
        var answer = send(older);

        assertThat(answer.getStatus()).isEqualTo(412);
        assertThat(text(answer)).contains("value=\"55\"");
        assertThat(listing().details().offer().price())
                .isNotEqualTo(Optional.of(Money.cents(5_500)));
        form = text(answer);
        var confirmed = aPart("save");
        confirmed.put("price", "55");
        assertThat(send(confirmed).getRedirectedUrl()).endsWith("?ok=saved");
        assertThat(listing().details().offer().price()).contains(Money.cents(5_500));
    }

    @Test
    void the_same_change_sent_twice_is_saved_once_and_both_say_so() {
        send(aPart("save"));
        form = text(ask("/vendeur/pieces/" + id()));
        var change = aPart("save");
        change.put("price", "77");
        assertThat(send(change).getRedirectedUrl()).endsWith("?ok=saved");
        assertThat(send(change).getRedirectedUrl()).endsWith("?ok=saved");
    }

    @Test
    void three_errors_are_shown_at_their_fields_and_no_input_is_lost() {
        var fields = aPart("publish");
        fields.put("price", "beaucoup");
        fields.put("donor.mileageKm", "12 5000");
        fields.put("donor.vin", "VF1");
        fields.put("description", "Deux <b>lignes</b>\nde texte");
        fields.put("fitments[2].make", "renault");
        fields.put("fitments[2].yearFrom", "2012");
        fields.put("fitments[2].yearTo", "2005");
        var answer = send(fields);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer))
                .contains("id=\"f-price-fault\"", "id=\"f-donor-mileageKm-fault\"")
                .contains("id=\"f-donor-vin-fault\"", "id=\"f-fitments-0-yearTo-fault\"")
                .contains("id=\"f-photos-fault\"")
                .contains("href=\"#f-price\"")
                .contains("value=\"beaucoup\"", "value=\"12 5000\"", "value=\"VF1\"")
                .contains("Deux &lt;b&gt;lignes&lt;/b&gt;\nde texte")
                .contains("name=\"fitments[0].yearFrom\" type=\"text\" value=\"2012\"")
                .contains("<option value=\"renault\" selected>");
    }

    @Test
    void photos_sent_with_an_invalid_form_are_saved() {
        var fields = aPart("save");
        fields.put("title", "");
        var answer = send(fields, aPhoto("1.jpg"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(listing().photos()).hasSize(1);
        assertThat(text(answer)).contains("photo-remove:").contains("id=\"f-title-fault\"");
        fields.put("title", "Alternateur");
        fields.put("version", "" + listing().version().value());
        assertThat(send(fields).getStatus()).isEqualTo(303);
        assertThat(listing().details().title().value()).isEqualTo("Alternateur");
    }

    @Test
    void an_unreadable_photo_is_reported_and_the_rest_is_saved() {
        var answer =
                send(
                        aPart("save"),
                        aPhoto("1.jpg"),
                        new MockMultipartFile("photos", "x.jpg", "image/jpeg", bytes("broken")));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains("id=\"f-photos-fault\"");
        assertThat(listing().photos()).hasSize(1);
    }

    @Test
    void a_photo_that_cannot_be_stored_does_not_block_the_rest() {
        var answer =
                send(
                        aPart("save"),
                        aPhoto("1.jpg"),
                        new MockMultipartFile("photos", "x.jpg", "image/jpeg", bytes("lost")));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains("est perdu, réessayez dans une minute");
        assertThat(listing().photos()).hasSize(1);
    }

    @Test
    void photos_are_reordered_and_removed() {
        send(aPart("save"), aPhoto("1.jpg"), aPhoto("2.jpg"));
        var second = listing().photos().get(1).id();
        var fields = aPart("photo-first:" + second);
        fields.put("version", "" + listing().version().value());
        assertThat(send(fields).getStatus()).isEqualTo(303);
        assertThat(listing().photos().getFirst().id()).isEqualTo(second);
        fields = aPart("photo-remove:" + second);
        fields.put("version", "" + listing().version().value());
        assertThat(send(fields).getStatus()).isEqualTo(303);
        assertThat(listing().photos()).hasSize(1);
    }

    @Test
    void a_concurrent_change_shows_both_values() {
        send(aPart("save"));
        var version = listing().version().value();
        var fields = aPart("save");
        fields.put("version", "" + version);
        fields.put("price", "120");
        send(fields);
        var mine = aPart("save");
        mine.put("version", "" + version);
        mine.put("price", "75");
        var answer = send(mine);
        assertThat(answer.getStatus()).isEqualTo(412);
        assertThat(text(answer))
                .contains("name=\"price\" type=\"text\" value=\"75\"")
                .contains("<strong>120</strong>")
                .contains("name=\"version\" value=\"" + listing().version().value() + "\"")
                .contains("c’est elle qui sera gardée")
                .doesNotContain("rechargez");
        mine.put("version", "" + listing().version().value());
        assertThat(send(mine).getStatus()).isEqualTo(303);
        assertThat(listing().details().offer().price()).contains(Money.cents(7_500));
    }

    @Test
    void when_the_session_has_ended_the_input_is_restored_after_sign_in() throws Exception {
        var fields = aPart("save");
        fields.put("price", "89,90");
        fields.put("description", "Tapé & pas perdu = ouf");
        var signIn = send(fields, null, "/vendeur/pieces/" + id());
        assertThat(signIn.getStatus()).isEqualTo(401);
        var back =
                FIXTURE.browser
                        .perform(
                                multipart("/connexion")
                                        .param("email", seller.email().value())
                                        .param("password", MarketplaceFixture.PASSWORD)
                                        .param("resume", hidden(text(signIn), "resume"))
                                        .param("retour", hidden(text(signIn), "retour"))
                                        .with(token(ask("/inscription", null))))
                        .andReturn()
                        .getResponse();
        assertThat(back.getStatus()).isEqualTo(200);
        assertThat(back.getHeader("Set-Cookie")).contains("session=").contains("HttpOnly");
        assertThat(text(back))
                .contains("value=\"89,90\"")
                .contains("Tapé &amp; pas perdu = ouf")
                .contains("action=\"/vendeur/pieces/" + id() + "\"");
    }

    @Test
    void a_form_without_its_csrf_token_is_rejected() throws Exception {
        var answer =
                FIXTURE.browser
                        .perform(
                                multipart("/vendeur/pieces/" + id())
                                        .param("title", "Volé")
                                        .cookie(session))
                        .andReturn()
                        .getResponse();
        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(answer.getForwardedUrl()).isEqualTo("/erreur");
        assertThat(FIXTURE.get(InMemoryListings.class).find(new ListingId(UUID.fromString(id()))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "125000 | = 125 000 km",
                "125k | = 125 000 km",
                "78 000 mi | = 125 529 km",
                "12 5000 | pas un kilométrage",
                " | "
            })
    void a_mileage_is_echoed_as_parsed(String example) {
        var parts = example.split("\\|", -1);
        var echo = text(ask("/vendeur/kilometrage?donor.mileageKm=" + parts[0].strip()));
        assertThat(echo.replaceAll("[\\u00a0\\u202f]", " ")).contains(parts[1].strip());
    }

    @Test
    void the_part_of_another_seller_cannot_be_edited() {
        var other =
                FIXTURE.marketplace.onSale(
                        FIXTURE.marketplace.seller("autre@example.fr").id(), "Porte");
        assertThat(ask("/vendeur/pieces/" + other.id()).getStatus()).isEqualTo(403);
        var draft = FIXTURE.marketplace.draft(other.seller(), "Porte");
        assertThat(ask("/vendeur/pieces/" + draft.id()).getStatus()).isEqualTo(404);
        assertThat(ask("/vendeur/pieces/zzz").getStatus()).isEqualTo(404);
    }

    @Test
    void the_stock_is_filtered_by_status_and_text() {
        FIXTURE.marketplace.draft(seller.id(), "Porte avant");
        FIXTURE.marketplace.onSale(seller.id(), "Capot gris");
        assertThat(text(ask("/vendeur?status=draft"))).contains("Porte").doesNotContain("Capot");
        assertThat(text(ask("/vendeur?q=capot"))).contains("Capot").doesNotContain("Porte");
        assertThat(text(ask("/vendeur?status=sold"))).contains("Aucune pièce");
    }

    @Test
    void a_part_is_withdrawn_published_again_and_deleted() {
        send(aPart("publish"), aPhoto("1.jpg"));
        send(aPart("withdraw"));
        assertThat(text(ask("/vendeur/pieces/" + id()))).contains("publish-again");
        send(new LinkedHashMap<>(Map.of("action", "publish-again", "version", "3")));
        assertThat(listing().status(Examples.NOON)).isEqualTo(ListingStatus.PUBLISHED);
        assertThat(send(aPart("delete")).getRedirectedUrl()).isEqualTo("/vendeur?ok=deleted");
        assertThat(listing().status(Examples.NOON)).isEqualTo(ListingStatus.DELETED);
        assertThat(send(aPart("delete")).getRedirectedUrl()).isEqualTo("/vendeur?ok=deleted");
    }

    private Map<String, String> aPart(String action) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("version", hidden(form, "version"));
        fields.put("batch", hidden(form, "batch"));
        fields.put("title", "Alternateur Clio III");
        fields.put("category", "alternator");
        fields.put("price", "89");
        fields.put("donor.make", "renault");
        fields.put("donor.model", "Clio III");
        fields.put("donor.mileageKm", "125 000 km");
        fields.put("parcel.weightKg", "");
        fields.put("action", action);
        return fields;
    }

    private static MockMultipartFile aPhoto(String name) {
        return new MockMultipartFile("photos", name, "image/jpeg", bytes(name));
    }

    private String id() {
        return form.replaceAll("(?s).*action=\"/vendeur/pieces/([0-9a-f-]{36})\".*", "$1");
    }

    private Listing listing() {
        return FIXTURE.get(InMemoryListings.class).get(new ListingId(UUID.fromString(id())));
    }

    private MockHttpServletResponse send(Map<String, String> fields, MockMultipartFile... photos) {
        return send(fields, session, "/vendeur/pieces/" + id(), photos);
    }

    private static MockHttpServletResponse send(
            Map<String, String> fields, Cookie session, String page, MockMultipartFile... photos) {
        var request = multipart(page);
        for (var photo : photos) request.file(photo);
        fields.forEach(request::param);
        if (session != null) request.cookie(session);
        request.with(token(ask("/inscription", null)));
        request.header("Accept-Language", "fr");
        try {
            return FIXTURE.browser.perform(request).andReturn().getResponse();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /// Adds the CSRF token of the form of a page, and its cookie.
    private static RequestPostProcessor token(MockHttpServletResponse page) {
        return request -> {
            var cookies = new ArrayList<Cookie>();
            if (request.getCookies() != null) cookies.addAll(List.of(request.getCookies()));
            var cookie = page.getCookie("csrf");
            if (cookie != null) cookies.add(cookie);
            request.setCookies(cookies.toArray(Cookie[]::new));
            request.setParameter("_csrf", hidden(text(page), "_csrf"));
            return request;
        };
    }

    private MockHttpServletResponse ask(String page) {
        return ask(page, session);
    }

    private static MockHttpServletResponse ask(String page, Cookie session) {
        var request = get(page).header("Accept-Language", "fr");
        if (session != null) request.cookie(session);
        try {
            return FIXTURE.browser.perform(request).andReturn().getResponse();
        } catch (Exception e) {
            throw new AssertionError(page, e);
        }
    }

    private static String hidden(String page, String name) {
        var at = page.indexOf("name=\"" + name + "\" value=\"");
        assertThat(at).as(name + " in the page").isNotNegative();
        var start = at + name.length() + 15;
        return page.substring(start, page.indexOf('"', start)).replace("&amp;", "&");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
