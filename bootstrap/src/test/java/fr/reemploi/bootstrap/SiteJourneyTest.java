package fr.reemploi.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The public site in a real browser.
@Tag("server")
class SiteJourneyTest {
    private static final String TITLE = "Alternateur Valeo Clio III";

    @TempDir static Path folder;

    private static RunningServer server;

    @BeforeAll
    static void open() {
        server = new RunningServer(folder.resolve("data"));
        var seller = server.client().asSeller();
        var id = seller.sell(TITLE, "8200660034");
        Await.until(
                Duration.ofSeconds(10),
                () -> server.client().search("reference=8200660034").toString().contains(id));
    }

    @AfterAll
    static void close() throws Exception {
        server.close();
    }

    @Test
    void a_visitor_finds_a_part_by_words_by_vehicle_and_by_reference() {
        try (var browser = Browser.desktop(server.address())) {
            browser.go("/?lang=fr").check("home-1440");
            browser.type("#q", "alternatuer valeo").click(".find button.do");
            browser.waitFor(".cards a");
            browser.check("results-1440").click(".cards a");
            browser.waitForText("h1", TITLE).check("part-1440");
            assertThat(browser.text()).contains("125 000 km").contains("8200660034");

            browser.go("/")
                    .choose("#make", "renault")
                    .choose("#model", "clio-iii")
                    .click(".by-vehicle button.do");
            browser.waitForText(".cards", TITLE);
            assertThat(browser.address()).contains("make=renault").contains("model=clio-iii");

            browser.go("/recherche").type("#q", "82-00.660 034").click(".find button.do");
            browser.waitForText(".cards", TITLE);
        }
    }

    @Test
    void every_public_page_passes_the_checks_on_a_phone_and_in_dark_mode() {
        try (var browser = Browser.phone(server.address())) {
            for (var theme : new String[] {"light", "dark"}) {
                browser.go("/").theme(theme).check("home-360-" + theme);
                browser.go("/recherche?q=alternateur").check("results-360-" + theme);
                browser.go("/recherche?q=rienderien").check("nothing-360-" + theme);
                browser.go("/connexion").check("sign-in-360-" + theme);
                browser.go("/inscription").check("register-360-" + theme);
                browser.go("/vendre").check("sell-360-" + theme);
                browser.go("/nulle-part").check("missing-360-" + theme);
            }
            assertThat(browser.text()).containsIgnoringCase("request").isNotBlank();
        }
    }

    @Test
    void a_visitor_marks_a_part_signs_in_and_finds_it_among_their_favourites() {
        var buyer = server.client().asBuyer();
        var seller = server.client().asSeller();
        try (var browser = Browser.desktop(server.address())) {
            browser.go("/recherche?q=alternateur&lang=fr").click(".cards a");
            browser.click(".deal .heart").waitForText("h1", "Se connecter");
            signIn(browser, buyer);
            browser.waitFor(".deal .heart[aria-pressed='true']");
            browser.check("favourite-part-1440").theme("dark");
            browser.go("/favoris").waitForText(".cards", TITLE);
            browser.check("favourites-1440-dark");
        }
        try (var browser = Browser.phone(server.address())) {
            signIn(browser.go("/connexion?retour=%2Ffavoris&lang=fr"), buyer);
            browser.waitForText(".cards", TITLE).check("favourites-360-light");
            browser.click(".card .heart").waitFor(".card .heart[aria-pressed='false']");
            assertThat(browser.address()).endsWith("/favoris");
            browser.go("/favoris").waitFor(".empty");
            browser.check("favourites-none-360-light");

            browser.theme("dark").go("/recherche?q=alternateur");
            browser.click(".card .heart").waitFor(".card .heart[aria-pressed='true']");
            browser.check("favourite-results-360-dark").click(".cards a");
            browser.waitFor(".deal .heart[aria-pressed='true']");
            browser.check("favourite-part-360-dark");

            var withdrawn = seller.sell("Phare Valeo Clio III", "8200660099");
            buyer.send("PUT", "/me/favourites/" + withdrawn, null);
            seller.send("POST", "/listings/" + withdrawn + "/withdraw", null);
            browser.go("/compte").click("a[href='/favoris']").waitForText(".cards", TITLE);
            browser.waitForText(".state", "retirée").check("favourites-360-dark");
        }
    }

    @Test
    void a_visitor_asks_cody_and_sees_the_part_in_the_streamed_answer() {
        try (var browser = Browser.desktop(server.address())) {
            browser.go("/cody?lang=fr").check("cody-start-1440-light");
            browser.type("#cody-text", "je cherche un alternateur");
            browser.click(".cody-form .do").waitForText(".cody-said .cards", TITLE);
            assertThat(browser.address()).matches(".*/cody/[0-9a-f-]{36}");
            var conversation = browser.check("cody-1440-light").address();
            browser.theme("dark").go(conversation.substring(server.address().length()));
            browser.check("cody-1440-dark");
        }
        try (var browser = Browser.phone(server.address())) {
            browser.go("/cody?lang=fr").check("cody-start-360-light");
            browser.click(".cody-start button").waitFor(".cody-said:not(.mine):not(.pending)");
            var conversation = browser.check("cody-360-light").address();
            browser.theme("dark").go(conversation.substring(server.address().length()));
            browser.check("cody-360-dark");
        }
    }

    @Test
    void cody_opens_beside_the_part_one_reads_and_knows_it() {
        try (var browser = Browser.desktop(server.address())) {
            browser.go("/recherche?q=alternateur&lang=fr").click(".cards a");
            var part = browser.waitForText("h1", TITLE).address();

            browser.click(".cody-open").waitFor(".cody-panel #cody-text");
            browser.type("#cody-text", "montre-moi cette pièce").click(".cody-form .do");
            browser.waitForText(".cody-panel .cody-messages", TITLE);

            assertThat(browser.address()).isEqualTo(part);
            browser.check("cody-beside-1440").click(".cody-close");
            assertThat(browser.all(".cody-panel")).isEmpty();
        }
    }

    private static void signIn(Browser browser, ApiClient account) {
        browser.type("[name='email']", account.email());
        browser.type("[name='password']", ApiClient.PASSWORD).click("form.form button.do");
    }

    @Test
    void a_seller_publishes_a_part_from_a_phone_after_three_mistakes() throws IOException {
        var photo = Files.write(folder.resolve("photo.jpg"), ApiClient.jpeg());
        try (var browser = Browser.phone(server.address())) {
            register(browser);
            becomeSeller(browser);
            browser.go("/vendeur/pieces/nouvelle");
            browser.type("[name='title']", "Phare avant gauche Twingo rarissime");
            browser.choose("#f-category", "headlight");
            browser.type("[name='donor.mileageKm']", "beaucoup");
            browser.type("[name='price']", "dix euros");
            browser.type("[name='donor.year']", "19");
            browser.check("listing-360").click("button.do[value='publish']");

            browser.waitFor("#faults");
            browser.check("listing-faults-360");
            assertThat(browser.all("p.fault")).hasSizeGreaterThanOrEqualTo(3);
            assertThat(browser.value("[name='title']"))
                    .isEqualTo("Phare avant gauche Twingo rarissime");
            assertThat(browser.value("[name='donor.mileageKm']")).isEqualTo("beaucoup");
            assertThat(browser.value("[name='price']")).isEqualTo("dix euros");

            browser.type("[name='donor.mileageKm']", "98 000 kms")
                    .waitForText("#mileage-echo", "98");
            browser.type("[name='price']", "45,50").type("[name='donor.year']", "2011");
            browser.attach("#f-photos", photo).click("button.do[value='publish']");
            browser.waitFor(".notice.good");
            browser.check("published-360");

            Await.until(
                    Duration.ofSeconds(2),
                    () ->
                            browser.go("/recherche?q=rarissime")
                                    .text()
                                    .contains("Phare avant gauche"));
        }
    }

    private static void register(Browser browser) {
        browser.go("/inscription?lang=fr");
        browser.type("[name='displayName']", "Garage du Port");
        browser.type("[name='email']", "port" + System.nanoTime() + "@exemple.fr");
        browser.type("[name='password']", ApiClient.PASSWORD);
        browser.click("form.form button.do");
        Await.until(Duration.ofSeconds(10), () -> !browser.address().contains("/inscription"));
    }

    private static void becomeSeller(Browser browser) {
        browser.go("/vendre").click("[name='kind'][value='individual']");
        browser.type("[name='tradeName']", "Garage du Port");
        browser.type("[name='legalName']", "Paul Port");
        browser.type("[name='phone']", "06 00 00 00 00");
        browser.type("[name='address.line1']", "1 quai du Port");
        browser.type("[name='address.postalCode']", "44000");
        browser.type("[name='address.city']", "Nantes");
        browser.check("profile-360").click("form.profile button.do");
        Await.until(Duration.ofSeconds(10), () -> !browser.address().endsWith("/vendre"));
    }
}
