package fr.reemploi.bootstrap.datafolder;

import fr.reemploi.bootstrap.ApiClient;
import fr.reemploi.bootstrap.Await;
import fr.reemploi.bootstrap.CarrierSaleFixture;
import fr.reemploi.bootstrap.RunningServer;
import java.time.Duration;

/// The users of a stored data folder, signed in with their passwords.
final class SampleUsers {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final RunningServer server;
    private final SampleDataFolder sample;
    final ApiClient buyer;
    final ApiClient seller;
    private final ApiClient administrator;

    SampleUsers(RunningServer server, SampleDataFolder sample) {
        this.server = server;
        this.sample = sample;
        buyer = signIn("buyer");
        seller = signIn("seller");
        administrator = signIn("administrator");
    }

    /// @param note name of the note with the e-mail address
    ApiClient signIn(String note) {
        return server.client().signedIn(sample.note(note), sample.note("password"));
    }

    void receive(String order) {
        var path = "/orders/" + order + "/confirm-receipt";
        CarrierSaleFixture.json(buyer, "POST", path, "{\"satisfied\": true}");
    }

    void advanceClock(String by) {
        var body = "{\"advance\": \"" + by + "\"}";
        CarrierSaleFixture.json(administrator, "POST", "/sandbox/clock", body);
    }

    /// Waits until the seller is paid out and the ledger of the order is balanced.
    void untilPaidOut(String order) {
        Await.until(
                TIMEOUT,
                () -> {
                    var path = "/admin/orders/" + order + "/ledger";
                    var ledger = CarrierSaleFixture.json(administrator, "GET", path, null);
                    return ledger.path("entries").toString().contains("paid-out")
                            && ledger.path("balance").path("amount").asInt(-1) == 0;
                });
    }
}
