package fr.reemploi.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.SmallDisk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A server whose disk fills up says so, stays alive, counts as not ready, and works again by
/// itself.
@Tag("server")
class FullDiskServerTest {
    @Test
    void a_full_disk_loses_nothing_and_ends_by_itself() throws Exception {
        try (var disk = new SmallDisk(48);
                var server = new RunningServer(disk.folder().resolve("data"))) {
            var seller = server.client().asSeller();
            var saved = new ArrayList<String>();
            saved.add(seller.draft("Alternateur avant", "FULL0"));
            assertThat(health(server, "/readiness").statusCode()).isEqualTo(200);

            disk.fill();
            var refused = draftUntilRefused(seller, saved);
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(ApiClient.json(refused).path("code").asString())
                    .isEqualTo("storage.unavailable");
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("30");
            Await.until(
                    Duration.ofSeconds(10), () -> isUploadRefused(seller, saved.getFirst(), disk));
            assertThat(get(server, "/").statusCode()).isEqualTo(200);
            Await.until(
                    Duration.ofSeconds(10), () -> health(server, "/readiness").statusCode() == 503);
            assertThat(health(server, "").statusCode()).isEqualTo(503);
            assertThat(health(server, "/liveness").statusCode()).isEqualTo(200);

            disk.empty();
            Await.until(
                    Duration.ofSeconds(10), () -> health(server, "/readiness").statusCode() == 200);
            saved.add(seller.draft("Alternateur après", "FULL1"));
            var sold = seller.sell("Alternateur de secours", "FULL2");
            for (var id : saved)
                assertThat(seller.send("GET", "/listings/" + id, null).statusCode()).isEqualTo(200);
            Await.until(
                    Duration.ofSeconds(20),
                    () -> seller.search("reference=full2").toString().contains(sold));
        }
    }

    private static HttpResponse<String> draftUntilRefused(
            ApiClient seller, ArrayList<String> saved) {
        for (var number = 0; number < 20_000; number++) {
            var answer =
                    seller.send(
                            "POST",
                            "/listings",
                            ApiClient.listing("Alternateur " + number, "FULLDISK" + number));
            if (answer.statusCode() != 201) return answer;
            saved.add(ApiClient.json(answer).path("id").asString());
        }
        throw new AssertionError("the disk never filled up");
    }

    /// The index gives back the space of what it could not finish.
    private static boolean isUploadRefused(ApiClient seller, String listing, SmallDisk disk) {
        try {
            disk.fill();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return seller.upload(listing, ApiClient.jpeg()).statusCode() == 503;
    }

    private static HttpResponse<String> health(RunningServer server, String group) {
        return get(server, "/actuator/health" + group);
    }

    private static HttpResponse<String> get(RunningServer server, String path) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
                            HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
