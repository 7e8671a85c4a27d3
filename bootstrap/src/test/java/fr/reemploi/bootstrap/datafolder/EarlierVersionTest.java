package fr.reemploi.bootstrap.datafolder;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.checkout.Checkouts;
import fr.reemploi.application.checkout.ReconcilePayments;
import fr.reemploi.application.order.Orders;
import fr.reemploi.application.settings.MailFields;
import fr.reemploi.application.settings.SectionId;
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

/// Opens data folders of earlier versions and continues to work with them.
@Tag("server")
class EarlierVersionTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    /// Variants added by later versions, which the folders of earlier ones do not contain.
    private static final Set<String> ADDED_LATER =
            Set.of(
                    "AccountEvent.EmailChanged",
                    "AccountEvent.EmailReleased",
                    "AccountEvent.EmailReleased#email",
                    "AccountEvent.RoleGranted",
                    "AccountEvent.RoleRevoked",
                    "AccountEvent.SecondFactorChanged",
                    "AccountEvent.SecondFactorChanged#by",
                    "Address#company",
                    "Address#phone",
                    "Colour.BEIGE",
                    "Colour.BLACK",
                    "Colour.BLUE",
                    "Colour.BROWN",
                    "Colour.GREEN",
                    "Colour.GREY",
                    "Colour.ORANGE",
                    "Colour.OTHER",
                    "Colour.RED",
                    "Colour.SILVER",
                    "Colour.WHITE",
                    "Colour.YELLOW",
                    "FieldError",
                    "FieldError#arguments",
                    "Import#reason",
                    "LedgerAccount.UNAPPLIED_PAYMENTS",
                    "Part#colour",
                    "SecondFactor#recoveryCodes",
                    "SecondFactorAction.DISABLED",
                    "SecondFactorAction.ENABLED",
                    "SecondFactorAction.RECOVERY_CODES_RENEWED",
                    "SecondFactorAction.RECOVERY_CODE_USED",
                    "SecondFactorAction.RESET",
                    "Session#replaced",
                    "Session.ReplacedSecret");

    @TempDir Path folder;

    static List<String> versions() {
        return SampleDataFolder.VERSIONS;
    }

    @ParameterizedTest
    @MethodSource("versions")
    void all_documents_are_read_and_all_variants_occur(String version) throws Exception {
        var sample = SampleDataFolder.open(version, folder);
        // migrates the tables
        SampleDataFolderMaker.open(sample.database()).close();
        var documents = StoredDocuments.read(sample.database());

        for (var note : sample.notes().stringPropertyNames()) {
            if (!note.startsWith("rows.")) continue;
            var table = note.substring("rows.".length());
            assertThat(documents.get(table)).as(table).hasSize(Integer.parseInt(sample.note(note)));
        }
        assertThat(MissingVariants.missing(documents)).isSubsetOf(ADDED_LATER);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void all_aggregates_are_found_through_their_ports(String version) throws Exception {
        var sample = SampleDataFolder.open(version, folder);
        try (var stores = SampleDataFolderMaker.open(sample.database())) {
            new StoredAggregates(stores).checkAll(StoredDocuments.read(sample.database()));
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void a_part_is_found_bought_and_paid_out(String version) throws Exception {
        var sample = SampleDataFolder.open(version, folder);
        try (var server = new RunningServer(sample.data(), true)) {
            var users = new SampleUsers(server, sample);
            var part = sample.note("part");
            Await.until(
                    TIMEOUT,
                    () -> users.buyer.search("q=turbocompresseur").toString().contains(part));
            assertThat(users.buyer.search("reference=KEPT4711").toString()).contains(part);
            var read = CarrierSaleFixture.json(users.buyer, "GET", "/listings/" + part, null);
            assertThat(read.path("title").asString()).isEqualTo("Turbocompresseur Garrett");

            var bought = ApiPurchase.place(users.buyer, users.seller, part);
            bought.pay().accept().ship().confirmReceipt(true);
            users.untilPaidOut(bought.order());
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void an_open_order_is_completed_and_paid_out(String version) throws Exception {
        var sample = SampleDataFolder.open(version, folder);
        try (var server = new RunningServer(sample.data(), true)) {
            var users = new SampleUsers(server, sample);
            users.receive(sample.note("shipped"));
            users.untilPaidOut(sample.note("shipped"));

            users.advanceClock("P3D");
            users.untilPaidOut(sample.note("delivered"));
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void the_payments_reconcile_after_all_deadlines(String version) throws Exception {
        var sample = SampleDataFolder.open(version, folder);
        try (var server = new RunningServer(sample.data(), true)) {
            var users = new SampleUsers(server, sample);
            for (var month = 0; month < 4; month++) users.advanceClock("P31D");

            Await.until(TIMEOUT, () -> isAllDone(server));
            users.untilPaidOut(sample.note("carried"));
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void secrets_are_decrypted_and_files_are_served(String version) throws Exception {
        var sample = SampleDataFolder.open(version, folder);
        try (var server = new RunningServer(sample.data())) {
            var mail = server.get(Settings.class).of(SectionId.MAIL);
            assertThat(mail.text(MailFields.PASSWORD)).contains(SampleActivity.MAIL_PASSWORD);

            var users = new SampleUsers(server, sample);
            var listing = "/listings/" + sample.note("part");
            var photo =
                    CarrierSaleFixture.json(users.buyer, "GET", listing, null)
                            .path("photos")
                            .get(0);
            var shown = URI.create(server.address()).resolve(photo.path("url").asString());
            var response = users.buyer.send(HttpRequest.newBuilder(shown).build());
            assertThat(response.statusCode()).isEqualTo(200);

            var label = "/orders/" + sample.note("carried") + "/label";
            assertThat(users.signIn("carrying-seller").send("GET", label, null).body())
                    .startsWith("%PDF");
            var invoice = "/orders/" + sample.note("completed") + "/invoice";
            assertThat(users.buyer.send("GET", invoice, null).body()).startsWith("%PDF");
        }
    }

    private static boolean isAllDone(RunningServer server) {
        var now = server.get(BusinessClock.class).instant();
        return server.get(Orders.class).due(now, 1).isEmpty()
                && server.get(Checkouts.class).due(now, 1).isEmpty()
                && server.get(ReconcilePayments.class).reconcile().isClean();
    }
}
