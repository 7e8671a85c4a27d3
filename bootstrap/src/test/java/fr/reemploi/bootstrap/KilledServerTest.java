package fr.reemploi.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A server killed while it works (SIGKILL) loses nothing it has acknowledged, and after the
/// restart its index agrees with its store.
@Tag("server")
class KilledServerTest {
    private static final int WRITES = 100;

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(ints = {3, 37, 71, 98})
    void nothing_acknowledged_is_lost(int writesBeforeTheKill) throws Exception {
        var drafted = ConcurrentHashMap.<String>newKeySet();
        var published = ConcurrentHashMap.<String>newKeySet();
        String token;
        try (var server = new ServerProcess(folder.resolve("data"))) {
            token = new ApiClient(server.address()).asSeller().token();
            var killPoint = new CountDownLatch(writesBeforeTheKill);
            var writers = write(server, token, new Acknowledged(drafted, published, killPoint));
            assertThat(killPoint.await(60, TimeUnit.SECONDS)).isTrue();
            server.kill();
            writers.close();
        }
        try (var server = new ServerProcess(folder.resolve("data"))) {
            var client = new ApiClient(server.address()).withToken(token);
            for (var id : drafted) {
                assertThat(client.send("GET", "/listings/" + id, null).statusCode()).isEqualTo(200);
            }
            var onSale = onSale(client);
            assertThat(onSale).containsAll(published);
            Await.until(Duration.ofSeconds(20), () -> inIndex(client).equals(onSale));
        }
    }

    private static java.util.concurrent.ExecutorService write(
            ServerProcess server, String token, Acknowledged acknowledged) {
        var writers = Executors.newFixedThreadPool(4);
        for (var i = 0; i < WRITES; i++) {
            var title = "Alternateur numero" + i;
            var reference = "REF" + (10_000 + i);
            writers.submit(() -> {
                var client = new ApiClient(server.address()).withToken(token);
                var id = client.draft(title, reference);
                acknowledged.drafted().add(id);
                client.upload(id, ApiClient.jpeg());
                if (client.send("POST", "/listings/" + id + "/publish", null).statusCode() == 200) {
                    acknowledged.published().add(id);
                }
                acknowledged.killPoint().countDown();
                return id;
            });
        }
        writers.shutdown();
        return writers;
    }

    private static Set<String> onSale(ApiClient client) {
        return ids(client, "/me/listings?status=published&limit=100");
    }

    private static Set<String> inIndex(ApiClient client) {
        return ids(client, "/listings?category=alternator&limit=100");
    }

    private static Set<String> ids(ApiClient client, String first) {
        var ids = ConcurrentHashMap.<String>newKeySet();
        var path = first;
        while (true) {
            var page = ApiClient.json(client.send("GET", path, null));
            page.path("items").forEach(item -> ids.add(item.path("id").asString()));
            var cursor = page.path("nextCursor");
            if (cursor.isNull() || cursor.isMissingNode()) return ids;
            path = first + "&cursor=" + cursor.asString();
        }
    }

    private record Acknowledged(
            Set<String> drafted, Set<String> published, CountDownLatch killPoint) {}
}
