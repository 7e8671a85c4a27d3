package fr.reemploi.bootstrap.datafolder;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.checkout.Checkouts;
import fr.reemploi.application.checkout.ReconcilePayments;
import fr.reemploi.application.order.Orders;
import fr.reemploi.application.settings.MailFields;
import fr.reemploi.application.settings.Section;
import fr.reemploi.application.settings.Settings;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.bootstrap.Await;
import fr.reemploi.bootstrap.CarrierSaleFixture;
import fr.reemploi.bootstrap.RunningServer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A data folder an earlier version left: this one opens it and goes on with all that is in it.
@Tag("server")
class EarlierVersionTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// Variants a later version brought, which no folder of an earlier one can hold.
    private static final Set<String> CAME_LATER = Set.of();

    @TempDir Path folder;

    static List<String> versions() {
        return SampleDataFolder.VERSIONS;
    }

    @ParameterizedTest
    @MethodSource("versions")
    void every_document_in_it_is_read_in_every_state_there_is(String version) throws Exception {
        var kept = SampleDataFolder.open(version, folder);
        // brings the tables up to date
        SampleDataFolderMaker.open(kept.database()).close();
        var documents = StoredDocuments.read(kept.database());

        for (var note : kept.notes().stringPropertyNames()) {
            if (!note.startsWith("rows.")) continue;
            var table = note.substring("rows.".length());
            assertThat(documents.get(table)).as(table).hasSize(Integer.parseInt(kept.note(note)));
        }
        assertThat(MissingVariants.missing(documents)).isSubsetOf(CAME_LATER);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void everything_in_it_is_found_through_its_port(String version) throws Exception {
        var kept = SampleDataFolder.open(version, folder);
        try (var stores = SampleDataFolderMaker.open(kept.database())) {
            new StoredAggregates(stores).all(StoredDocuments.read(kept.database()));
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void a_part_in_it_is_found_bought_and_paid_out(String version) throws Exception {
        var kept = SampleDataFolder.open(version, folder);
        try (var server = new RunningServer(kept.data(), true)) {
            var people = new SampleUsers(server, kept);
            var part = kept.note("part");
            Await.until(
                    PATIENCE,
                    () -> people.buyer.search("q=turbocompresseur").toString().contains(part));
            assertThat(people.buyer.search("reference=KEPT4711").toString()).contains(part);
            var read = CarrierSaleFixture.json(people.buyer, "GET", "/listings/" + part, null);
            assertThat(read.path("title").asString()).isEqualTo("Turbocompresseur Garrett");

            var bought = ApiPurchase.place(people.buyer, people.seller, part);
            bought.paid().accepted().shipped().received(true);
            people.untilPaidOut(bought.order());
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void an_order_under_way_in_it_is_carried_to_its_payout(String version) throws Exception {
        var kept = SampleDataFolder.open(version, folder);
        try (var server = new RunningServer(kept.data(), true)) {
            var people = new SampleUsers(server, kept);
            people.receive(kept.note("shipped"));
            people.untilPaidOut(kept.note("shipped"));

            people.later("P3D");
            people.untilPaidOut(kept.note("delivered"));
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void the_books_are_right_when_every_deadline_has_passed(String version) throws Exception {
        var kept = SampleDataFolder.open(version, folder);
        try (var server = new RunningServer(kept.data(), true)) {
            var people = new SampleUsers(server, kept);
            for (var month = 0; month < 4; month++) people.later("P31D");

            Await.until(PATIENCE, () -> isAllDone(server));
            people.untilPaidOut(kept.note("carried"));
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void what_its_keys_sealed_is_opened_and_its_files_are_served(String version) throws Exception {
        var kept = SampleDataFolder.open(version, folder);
        try (var server = new RunningServer(kept.data())) {
            var mail = server.get(Settings.class).of(Section.MAIL);
            assertThat(mail.text(MailFields.PASSWORD)).contains(SampleActivity.MAIL_PASSWORD);

            var people = new SampleUsers(server, kept);
            var listing = "/listings/" + kept.note("part");
            var photo =
                    CarrierSaleFixture.json(people.buyer, "GET", listing, null)
                            .path("photos")
                            .get(0);
            var shown = URI.create(server.address()).resolve(photo.path("url").asString());
            var answer = people.buyer.send(HttpRequest.newBuilder(shown).build());
            assertThat(answer.statusCode()).isEqualTo(200);

            var label = "/orders/" + kept.note("carried") + "/label";
            assertThat(people.called("carrying-seller").send("GET", label, null).body())
                    .startsWith("%PDF");
            var invoice = "/orders/" + kept.note("completed") + "/invoice";
            assertThat(people.buyer.send("GET", invoice, null).body()).startsWith("%PDF");
        }
    }

    private static boolean isAllDone(RunningServer server) {
        var now = server.get(BusinessClock.class).instant();
        return server.get(Orders.class).due(now, 1).isEmpty()
                && server.get(Checkouts.class).due(now, 1).isEmpty()
                && server.get(ReconcilePayments.class).reconcile().isClean();
    }
}
