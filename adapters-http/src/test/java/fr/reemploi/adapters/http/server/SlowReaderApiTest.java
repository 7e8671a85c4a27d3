package fr.reemploi.adapters.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.http.ApiTestClient;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Clients that ask for much and do not read it. They send requests one behind the other, so that
/// the buffers between them and the server are full whatever the size of one response is.
final class SlowReaderApiTest {
    private static final int MORE_THAN_WORK_AT_A_TIME = 70;
    private static final int MORE_THAN_MAY_BE_SLOW = 110;
    private static final int PIPELINED = 90;
    private static final Duration LESS_THAN_A_SILENCE = Duration.ofSeconds(9);

    private static long documentSize;
    private static Map<String, String> requests;

    @BeforeAll
    static void prepare() throws Exception {
        requests = requests();
        documentSize = ApiTestClient.anyone().get("//openapi.json").has(200).body().length();
    }

    @Test
    void clients_that_do_not_read_hold_nobody() throws Exception {
        for (var request : requests.entrySet())
            assertNobodyWaits(request.getKey(), request.getValue(), MORE_THAN_WORK_AT_A_TIME);
    }

    @Test
    void there_are_only_so_many_clients_that_do_not_read() throws Exception {
        assertNobodyWaits("list", requests.getOrDefault("list", ""), MORE_THAN_MAY_BE_SLOW);
    }

    @Test
    void a_client_that_reads_byte_after_byte_is_cut_off() throws Exception {
        try (var socket = send(get("/openapi.json", ""))) {
            for (var i = 0; i < 150; i++) {
                socket.getInputStream().read();
                Thread.sleep(100);
            }
            assertThat(rest(socket)).isLessThan(PIPELINED * documentSize);
        }
    }

    @Test
    void a_client_that_reads_all_at_last_gets_everything() throws Exception {
        try (var socket = send(get("/openapi.json", ""))) {
            Thread.sleep(1_500);
            socket.shutdownOutput();
            assertThat(rest(socket)).isGreaterThan(PIPELINED * documentSize);
        }
    }

    private static void assertNobodyWaits(String what, String request, int clients)
            throws Exception {
        var slow = new ArrayList<Socket>();
        try {
            for (var i = 0; i < clients; i++) slow.add(send(request));
            Thread.sleep(500);
            var start = System.nanoTime();
            assertThat(ApiTestClient.anyone().get("/ping").status()).as(what).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as(what)
                    .isLessThan(LESS_THAN_A_SILENCE);
            assertThat(ApiTestClient.anyone().get("//actuator/health").status())
                    .as(what)
                    .isLessThan(504);
        } finally {
            for (var socket : slow) socket.close();
        }
    }

    /// Responses of several kinds, by name.
    private static Map<String, String> requests() throws Exception {
        var seller = ApiTestClient.seller();
        var listing = seller.sell("Démarreur");
        for (var i = 0; i < 30; i++) seller.draft("Alternateur " + i);
        var token = "Authorization: Bearer " + seller.token() + "\r\n";
        var photo =
                seller.get("/listings/" + listing)
                        .json()
                        .path("photos")
                        .path(0)
                        .path("url")
                        .asString();
        var requests = new LinkedHashMap<String, String>();
        requests.put("list", get("/api/v1/me/listings?limit=100", token));
        requests.put("export", get("/api/v1/me/export", token));
        requests.put("photo", get(URI.create(photo).getPath(), ""));
        requests.put("API document", get("/openapi.json", ""));
        return requests;
    }

    private static String get(String path, String headers) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
    }

    private static Socket send(String request) throws IOException {
        var address = URI.create(ApiTestClient.base());
        var socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.setSoTimeout(60_000);
        socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
        var bytes = request.repeat(PIPELINED).getBytes(StandardCharsets.US_ASCII);
        try {
            socket.getOutputStream().write(bytes);
        } catch (SocketException cutOff) {
            // who cannot be waited for is cut off at once
        }
        return socket;
    }

    /// The number of bytes until the end of the connection.
    private static long rest(Socket socket) throws IOException {
        var count = 0L;
        try {
            count = socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (SocketException reset) {
            // what was read before is lost to the count: too small either way
        }
        return count;
    }
}
