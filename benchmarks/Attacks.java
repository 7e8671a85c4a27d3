import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;

/// Attacks of one stranger. All but the full disk come from another loopback address than the honest client's. Each ends
/// at `deadline` (`System.nanoTime()`), closes what it opened, and returns a line on what the server answered.
class Attacks {
    private static final String STRANGER = "127.0.0.2";
    private static final int CONNECT_LIMIT = 2_000;

    private final URI base;
    private final Api api;
    private final Path data;

    Attacks(String base, Api api, Path data) {
        this.base = URI.create(base);
        this.api = api;
        this.data = data;
    }

    /// An import of 200 lines of 500 kB each.
    String longLines(String sellerToken, long deadline) throws Exception {
        var line = "{\"sku\":\"%d\",\"title\":\"Alternateur\",\"description\":\"" + "x".repeat(500_000) + "\"}\n";
        var body = new StringBuilder();
        for (var i = 0; i < 200; i++) body.append(line.formatted(i));
        var answer = Api.send(api.to(api.names().get("path.imports"), sellerToken).header("Content-Type", "application/x-ndjson")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body.toString())).build());
        if (answer.statusCode() != 202) return "refused with " + answer.statusCode();
        var state = "";
        var end = deadline + 60_000_000_000L; // bounded as well
        while (System.nanoTime() < end) {
            state = api.get("/imports/" + Api.field(answer.body(), "id"), sellerToken);
            if (state.contains("\"done\"") || state.contains("\"failed\"")) break;
            sleep(200);
        }
        return "import " + Api.field(state, "status") + ", rejected " + Api.field(state, "rejected");
    }

    /// Sixteen clients send bodies of 105,000 unknown fields, each with a new idempotency key.
    String unknownFields(long deadline) throws Exception {
        var fields = new StringBuilder("{");
        for (var i = 0; i < 105_000; i++) fields.append("\"unknown-").append(i).append("\":1,");
        var body = fields.append("\"email\":\"a@example.org\"}").toString().getBytes(StandardCharsets.UTF_8);
        return parallel(16, deadline, client -> {
            var headers = "Content-Type: application/json\r\nIdempotency-Key: " + UUID.randomUUID() + "\r\n";
            return answer(request("POST /api/v1/accounts", headers, body.length), body);
        });
    }

    /// Four clients upload 85 MB without a token.
    String uploadWithoutToken(long deadline) throws Exception {
        var part = new byte[1 << 20];
        var size = 85L * part.length;
        return parallel(4, deadline, client -> {
            try (var socket = connect()) {
                var out = socket.getOutputStream();
                out.write(request("POST /api/v1/listings/01890000-0000-7000-8000-000000000000/photos",
                        "Content-Type: multipart/form-data; boundary=b\r\n", size));
                var head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n\r\n".getBytes(StandardCharsets.UTF_8);
                out.write(head);
                for (var sent = (long) head.length; sent < size && socket.getInputStream().available() == 0; sent += part.length)
                    out.write(part);
                return firstLine(socket.getInputStream());
            }
        });
    }

    /// Two hundred clients send a request byte by byte, half of them in the headers, half in the body.
    String slowSenders(long deadline) throws Exception {
        var sockets = new ArrayList<Socket>();
        var cut = 0;
        try {
            for (var i = 0; i < 200; i++) {
                var socket = tryConnect();
                if (socket == null) continue;
                sockets.add(socket);
                send(socket, i % 2 == 0
                        ? "GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ".getBytes(StandardCharsets.UTF_8)
                        : request("POST /api/v1/accounts", "Content-Type: application/json\r\n", 100_000));
            }
            while (System.nanoTime() < deadline) {
                for (var socket : sockets) if (!socket.isClosed() && !send(socket, new byte[] {'a'})) cut++;
                sleep(1_000);
            }
        } finally {
            close(sockets);
        }
        return sockets.size() + " connected, " + cut + " cut off";
    }

    /// Two hundred clients ask for the API document a hundred times and read a byte a second.
    String slowReaders(long deadline) throws Exception {
        var sockets = new ArrayList<Socket>();
        var cut = 0;
        try {
            for (var i = 0; i < 200; i++) {
                var socket = tryConnect(4_096);
                if (socket == null) continue;
                sockets.add(socket);
                send(socket, "GET /openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(100).getBytes(StandardCharsets.US_ASCII));
            }
            while (System.nanoTime() < deadline) {
                for (var socket : sockets) {
                    if (socket.isClosed() || isOpen(socket)) continue;
                    close(List.of(socket));
                    cut++;
                }
                sleep(1_000);
            }
        } finally {
            close(sockets);
        }
        return sockets.size() + " connected, " + cut + " cut off";
    }

    /// Three thousand connections that send nothing.
    String idleConnections(long deadline) throws Exception {
        var sockets = new ArrayList<Socket>();
        try {
            for (var i = 0; i < 3_000 && System.nanoTime() < deadline; i++) {
                var socket = tryConnect();
                if (socket == null) break;
                sockets.add(socket);
            }
            while (System.nanoTime() < deadline) sleep(200);
            var open = sockets.stream().filter(Attacks::isOpen).count();
            return sockets.size() + " connected, " + open + " still open";
        } finally {
            close(sockets);
        }
    }

    /// Twenty-four clients try passwords, half of them that of one account.
    String passwordGuesses(long deadline) throws Exception {
        return parallel(24, deadline, client -> {
            var email = client % 2 == 0 ? "bench@exemple.fr" : UUID.randomUUID() + "@exemple.fr";
            var body = "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
            return answer(request("POST /api/v1/sessions", "Content-Type: application/json\r\n", body.length), body);
        });
    }

    /// Fills the disk of the data folder, then frees it. Returns the statuses of drafts before, during and after.
    String fullDisk(String sellerToken, long deadline) throws Exception {
        var filler = data.resolve("filler");
        var before = draft(sellerToken);
        var during = new ArrayList<Integer>();
        try (var out = Files.newOutputStream(filler)) {
            var block = new byte[1 << 16];
            while (true) out.write(block);
        } catch (IOException full) {
            var half = System.nanoTime() + (deadline - System.nanoTime()) / 2;
            while (System.nanoTime() < half) {
                during.add(draft(sellerToken));
                sleep(500);
            }
        }
        Files.delete(filler);
        var after = 0;
        while (after != 201 && System.nanoTime() < deadline) {
            after = draft(sellerToken);
            sleep(500);
        }
        return "drafts: %d before, %s during, %d after".formatted(before, during.stream().distinct().toList(), after);
    }

    private int draft(String token) throws Exception {
        return Api.send(api.to("/listings", token).header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"title\":\"Alternateur\"}")).build()).statusCode();
    }

    interface Client {
        String send(int client) throws IOException;
    }

    private String parallel(int clients, long deadline, Client client) throws Exception {
        var outcomes = new java.util.concurrent.ConcurrentSkipListMap<String, Integer>();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            for (var i = 0; i < clients; i++) {
                var number = i;
                threads.submit(() -> {
                    while (System.nanoTime() < deadline) {
                        String outcome;
                        try {
                            outcome = client.send(number);
                        } catch (IOException e) {
                            outcome = "cut off";
                            sleep(100);
                        }
                        outcomes.merge(outcome, 1, Integer::sum);
                    }
                });
            }
        }
        return outcomes.toString();
    }

    private byte[] request(String line, String headers, long length) {
        return (line + " HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\nConnection: close\r\nContent-Length: " + length + "\r\n"
                + headers + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /// The status of the answer to one request.
    private String answer(byte[] head, byte[] body) throws IOException {
        try (var socket = connect()) {
            try {
                socket.getOutputStream().write(head);
                socket.getOutputStream().write(body);
            } catch (IOException refusedWhileSending) {
                // the answer may be there all the same
            }
            return firstLine(socket.getInputStream());
        }
    }

    private static String firstLine(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\r'; b = in.read()) {
            if (b < 0) throw new IOException("closed");
            line.write(b);
        }
        return line.toString(StandardCharsets.ISO_8859_1).split(" ")[1];
    }

    private Socket connect() throws IOException {
        return connect(1 << 16);
    }

    private Socket connect(int receiveBuffer) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(receiveBuffer);
        socket.bind(new InetSocketAddress(STRANGER, 0));
        socket.connect(new InetSocketAddress("127.0.0.1", base.getPort()), CONNECT_LIMIT);
        socket.setSoTimeout(30_000);
        return socket;
    }

    private Socket tryConnect() {
        return tryConnect(1 << 16);
    }

    private Socket tryConnect(int receiveBuffer) {
        try {
            return connect(receiveBuffer);
        } catch (IOException full) {
            return null;
        }
    }

    private static boolean send(Socket socket, byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            return true;
        } catch (IOException cut) {
            close(List.of(socket));
            return false;
        }
    }

    private static boolean isOpen(Socket socket) {
        try {
            socket.setSoTimeout(1);
            return socket.getInputStream().read() >= 0;
        } catch (java.net.SocketTimeoutException open) {
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    private static void close(List<Socket> sockets) {
        for (var socket : sockets) {
            try {
                socket.close();
            } catch (IOException alreadyClosed) {
                // nothing left to close
            }
        }
    }

    static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
