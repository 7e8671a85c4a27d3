package fr.reemploi.adapters.mongo;

import static fr.reemploi.application.Examples.aDraft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.listing.ListingFeed;
import fr.reemploi.application.listing.Listings;
import fr.reemploi.application.shared.StartupException;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.Language;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoAdapterTest {
    @RegisterExtension final MongoTestStore store = new MongoTestStore();

    @Test
    void a_node_finds_what_another_node_stored() {
        try (var first = new MongoAdapter(store.settings());
                var second = new MongoAdapter(store.settings())) {
            var saved = first.aggregate(Listings.class).save(Change.of(aDraft()));

            assertThat(second.aggregate(Listings.class).find(saved.id())).contains(saved);
            assertThat(second.listingFeed().after(ListingFeed.START, 10).listings())
                    .containsExactly(saved);
        }
    }

    @Test
    void an_unreachable_server_is_reported_with_a_remedy_and_no_password() throws IOException {
        var unreachable =
                "mongodb://lea:secret@127.0.0.1:"
                        + freePort()
                        + "/reemploi?serverSelectionTimeoutMS=100";

        assertThatExceptionOfType(StartupException.class)
                .isThrownBy(() -> open(unreachable))
                .withMessageNotContaining("secret")
                .satisfies(fault -> {
                    assertThat(fault.reason(Language.FR))
                            .startsWith("MongoDB (127.0.0.1:")
                            .contains("ne répond pas");
                    assertThat(fault.remedy(Language.EN)).contains("env -u MONGODB_URI");
                });
    }

    @Test
    void an_invalid_address_is_rejected_with_an_example_and_no_password() {
        assertThatExceptionOfType(StartupException.class)
                .isThrownBy(() -> open("mongodb://lea:se/cret@host"))
                .withMessageNotContaining("cret@")
                .withNoCause()
                .satisfies(fault ->
                        assertThat(fault.remedy(Language.EN))
                                .contains("mongodb://HOST:27017/reemploi"));
    }

    @Test
    void settings_as_text_show_no_password() {
        assertThat(new MongoSettings("mongodb://lea:secret@host"))
                .asString()
                .doesNotContain("secret");
    }

    private static void open(String uri) {
        new MongoAdapter(new MongoSettings(uri)).close();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
