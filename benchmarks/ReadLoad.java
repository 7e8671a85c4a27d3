import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

/// Sends GET requests over several connections; each waits for the response before it sends the next request. It uses
/// plain sockets, because on a small machine the JDK's HTTP client would use more processor time than the server.
record ReadLoad(int port, List<String> paths, int connections) {
    /// Responses with status 200 per second. Any other status ends the run.
    double rate(int seconds) throws Exception {
        var begin = System.nanoTime();
        var answered = 0L;
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            var counts = new ArrayList<Future<Long>>();
            for (var i = 0; i < connections; i++) {
                var offset = paths.size() / connections * i;
                counts.add(threads.submit(() -> send(offset, begin + seconds * 1_000_000_000L)));
            }
            for (var count : counts) answered += count.get();
        }
        return answered * 1e9 / (System.nanoTime() - begin);
    }

    private long send(int offset, long deadline) throws IOException {
        var count = 0L;
        while (System.nanoTime() < deadline) {
            try (var connection = new Connection(port)) {
                while (connection.isOpen() && System.nanoTime() < deadline) {
                    connection.get(paths.get((int) ((offset + count) % paths.size())));
                    count++;
                }
            }
        }
        return count;
    }

    static class Connection implements AutoCloseable {
        private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length: *(\\d+)");
        private static final byte[] END_OF_HEADERS = {'\r', '\n', '\r', '\n'};
        private final Socket socket;
        private final InputStream in;
        private final byte[] buffer = new byte[1 << 16];
        private int filled;
        private boolean open = true;

        Connection(int port) throws IOException {
            socket = new Socket("localhost", port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(30_000);
            in = socket.getInputStream();
        }

        boolean isOpen() {
            return open;
        }

        void get(String path) throws IOException {
            var request = "GET " + path + " HTTP/1.1\r\nHost: localhost:" + socket.getPort() + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            filled = 0;
            var bodyStart = readHeaders();
            var headers = new String(buffer, 0, bodyStart, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
            if (!headers.startsWith("http/1.1 200"))
                throw new IOException("GET " + path + ": " + headers.lines().findFirst().orElse(""));
            var length = LENGTH.matcher(headers);
            if (length.find()) skip(Long.parseLong(length.group(1)) - (filled - bodyStart));
            else readChunks(bodyStart);
            open = !headers.contains("\r\nconnection: close");
        }

        /// Reads the headers and returns the offset of the body.
        private int readHeaders() throws IOException {
            for (var at = 0; ; ) {
                read();
                for (; at + 4 <= filled; at++) {
                    if (Arrays.equals(buffer, at, at + 4, END_OF_HEADERS, 0, 4)) return at + 4;
                }
            }
        }

        private void read() throws IOException {
            var count = in.read(buffer, filled, buffer.length - filled);
            if (count <= 0) throw new EOFException("The server closed the connection within an answer");
            filled += count;
        }

        private void skip(long rest) throws IOException {
            in.skipNBytes(Math.max(0, rest));
        }

        private void readChunks(int from) throws IOException {
            for (var at = from; ; ) {
                var end = at;
                while (buffer[end] != '\n' || end >= filled) {
                    if (end >= filled) read();
                    else end++;
                }
                var size = Integer.parseInt(new String(buffer, at, end - at, StandardCharsets.ISO_8859_1).strip(), 16);
                at = end + 1 + size + 2;
                while (filled < at) {
                    if (at > buffer.length) throw new IOException("A chunked answer is over " + buffer.length + " bytes");
                    read();
                }
                if (size == 0) return;
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
