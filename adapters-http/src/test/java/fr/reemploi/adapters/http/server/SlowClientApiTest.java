package fr.reemploi.adapters.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.http.ApiTestClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Clients that take the server's time, threads, memory or disk.
final class SlowClientApiTest {
    private static final String JSON = "Content-Type: application/json\r\n";

    @Test
    void slow_bodies_are_cut_off_and_hold_nobody() throws Exception {
        var slow = new ArrayList<Socket>();
        for (var i = 0; i < 120; i++)
            slow.add(open(post("/accounts", JSON + "Content-Length: 1000\r\n") + "{"));
        var probe =
                open("GET /api/v1/ping HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(rest(probe)).startsWith("HTTP/1.1 200");
        var start = System.nanoTime();
        var statuses = new ArrayList<String>();
        for (var socket : slow) statuses.add(drip(socket, "\"").substring(0, 12));
        assertThat(statuses)
                .allMatch(status -> status.equals("HTTP/1.1 408") || status.equals("HTTP/1.1 503"));
        assertThat(statuses).filteredOn("HTTP/1.1 408"::equals).hasSizeBetween(90, 96);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
        assertThat(ApiTestClient.anyone().get("/ping").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/../../x", "/zz%"})
    void a_probe_or_a_rejected_request_is_not_waited_for(String target) throws Exception {
        var slow = new ArrayList<Socket>();
        for (var i = 0; i < 340; i++)
            slow.add(
                    open(
                            "GET %s HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1900000\r\n\r\nx"
                                    .formatted(target)));
        try (var probe =
                open("GET /api/v1/ping HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")) {
            probe.setSoTimeout(5_000);
            assertThat(rest(probe)).startsWith("HTTP/1.1 200");
        } finally {
            for (var socket : slow) socket.close();
        }
    }

    @Test
    void slow_chunks_are_cut_off_with_a_problem() throws Exception {
        var answer =
                drip(
                        open(post("/accounts", JSON + "Transfer-Encoding: chunked\r\n")),
                        "1\r\n \r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 408")
                .contains("\"code\":\"request.too-slow\"", "application/problem+json");
    }

    @Test
    void slow_headers_are_cut_off() throws Exception {
        assertThat(drip(open("GET /api/v1/ping HTTP/1.1\r\nHost: localhost\r\nX: "), "x"))
                .startsWith("HTTP/1.1 408");
        assertThat(drip(open("G"), "E")).startsWith("HTTP/1.1 408");
    }

    @Test
    void a_body_nobody_may_send_is_not_waited_for() throws Exception {
        for (var path : List.of("/listings/x/photos", "/imports", "/listings", "/returns/x/photos"))
            for (var key : List.of("", "Idempotency-Key: k\r\n"))
                for (var type :
                        List.of(
                                "multipart/form-data; boundary=x",
                                "text/csv",
                                "application/json")) {
                    var answer =
                            rest(
                                    open(
                                            post(
                                                    path,
                                                    key
                                                            + "Content-Type: "
                                                            + type
                                                            + "\r\nContent-Length: 85000000\r\n")));
                    assertThat(answer)
                            .as(path + key + type)
                            .startsWith("HTTP/1.1 401")
                            .contains("authentication.required");
                }
    }

    @Test
    void a_client_that_asks_first_is_not_told_to_send_what_is_refused() throws Exception {
        var headers = "Expect: 100-continue\r\n" + JSON + "Content-Length: 300000\r\n";
        assertThat(rest(open(post("/listings", headers)))).startsWith("HTTP/1.1 401");
        assertThat(rest(open(post("/accounts", headers)))).startsWith("HTTP/1.1 413");
    }

    @Test
    void a_body_in_chunks_is_measured_too() throws Exception {
        var chunk = "ffff\r\n" + " ".repeat(0xffff) + "\r\n";
        var answer =
                rest(
                        open(
                                post("/accounts", JSON + "Transfer-Encoding: chunked\r\n")
                                        + chunk.repeat(5)
                                        + "0\r\n\r\n"));
        assertThat(answer).startsWith("HTTP/1.1 413").contains("body.too-large");
        var fits =
                rest(
                        open(
                                post("/accounts", JSON + "Transfer-Encoding: chunked\r\n")
                                        + chunk.repeat(4)
                                        + "0\r\n\r\n"));
        assertThat(fits).startsWith("HTTP/1.1 400").contains("json.malformed");
    }

    @Test
    void errors_are_listed_up_to_fifty_and_counted() {
        var fields = new StringBuilder("{\"title\": 1");
        for (var i = 0; i < 20_000; i++) fields.append(",\"x").append(i).append("\":1");
        var answer =
                ApiTestClient.seller()
                        .post(
                                "/listings",
                                fields.append("}").toString(),
                                "Idempotency-Key",
                                "many");
        assertThat(answer.problem(422)).isEqualTo("validation.failed");
        assertThat(answer.json().path("errors").size()).isEqualTo(50);
        assertThat(answer.json().path("moreErrors").asInt()).isEqualTo(20_001 - 50);
        assertThat(answer.body().length()).isLessThan(20_000);
    }

    @Test
    void keyed_bodies_leave_no_file_behind_open_or_not() throws Exception {
        var seller = ApiTestClient.seller();
        seller.post("/listings", "{\"title\": \"Une\"}", "Idempotency-Key", "first").has(201);
        var before = openFiles();
        for (var i = 0; i < 30; i++) {
            seller.post("/listings", "{\"title\": \"Une\"}", "Idempotency-Key", "again" + i)
                    .has(201);
            var started =
                    seller.send(
                            "POST",
                            "/imports",
                            BodyPublishers.ofString("title\nA\n"),
                            "text/csv",
                            "Idempotency-Key",
                            "csv" + i);
            // imports wait here, and only so many may
            assertThat(started.status()).isIn(202, 429);
        }
        // a request ends a moment after its answer has arrived
        for (var attempt = 0; attempt < 100 && openFiles() > before; attempt++) Thread.sleep(50);
        assertThat(openFiles()).isLessThanOrEqualTo(before);
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(files.filter(file -> file.toString().endsWith(".body"))).isEmpty();
        }
    }

    private static long openFiles() throws IOException {
        try (var files = Files.list(Path.of("/proc/self/fd"))) {
            return files.filter(file -> linksToBody(file)).count();
        }
    }

    private static boolean linksToBody(Path file) {
        try {
            return Files.readSymbolicLink(file).toString().contains(".body");
        } catch (IOException closed) {
            return false;
        }
    }

    private static String post(String path, String headers) {
        return "POST /api/v1"
                + path
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + headers
                + "\r\n";
    }

    private static Socket open(String start) throws IOException {
        var address = URI.create(ApiTestClient.base());
        var socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(60_000);
        write(socket, start);
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private static String rest(Socket socket) throws IOException {
        try (socket) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// Sends bytes one after the other until the server answers.
    private static String drip(Socket socket, String bytes) throws Exception {
        try (socket) {
            var answer = new ByteArrayOutputStream();
            for (var i = 0; i < 300 && socket.getInputStream().available() == 0; i++) {
                write(socket, bytes);
                Thread.sleep(100);
            }
            answer.write(
                    socket.getInputStream()
                            .readNBytes(Math.max(12, socket.getInputStream().available())));
            return answer.toString(StandardCharsets.UTF_8);
        }
    }
}
