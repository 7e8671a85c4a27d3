package fr.reemploi.bootstrap.datafolder;

import fr.reemploi.bootstrap.ApiClient;
import fr.reemploi.bootstrap.Await;
import fr.reemploi.bootstrap.CarrierSaleFixture;
import fr.reemploi.bootstrap.RunningServer;
import java.time.Duration;

/// The people of a kept folder, signed in with the passwords they had.
final class SampleUsers {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RunningServer server;
    private final SampleDataFolder kept;
    final ApiClient buyer;
    final ApiClient seller;
    private final ApiClient administrator;

    SampleUsers(RunningServer server, SampleDataFolder kept) {
        this.server = server;
        this.kept = kept;
        buyer = called("buyer");
        seller = called("seller");
        administrator = called("administrator");
    }

    /// @param note under which the e-mail address stands
    ApiClient called(String note) {
        return server.client().signedIn(kept.note(note), kept.note("password"));
    }

    void receive(String order) {
        var path = "/orders/" + order + "/confirm-receipt";
        CarrierSaleFixture.json(buyer, "POST", path, "{\"satisfied\": true}");
    }

    void later(String by) {
        var body = "{\"advance\": \"" + by + "\"}";
        CarrierSaleFixture.json(administrator, "POST", "/sandbox/clock", body);
    }

    /// Until the seller has the money, and no cent of the order is anywhere else.
    void untilPaidOut(String order) {
        Await.until(
                PATIENCE,
                () -> {
                    var path = "/admin/orders/" + order + "/ledger";
                    var ledger = CarrierSaleFixture.json(administrator, "GET", path, null);
                    return ledger.path("entries").toString().contains("paid-out")
                            && ledger.path("balance").path("amount").asInt(-1) == 0;
                });
    }
}
