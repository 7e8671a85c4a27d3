package fr.reemploi.adapters.http.api;

import fr.reemploi.application.shared.StorageUnavailableException;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// A request whose body is read once to compute its hash and can be read again: from memory, or
/// from a temporary file where it is an imported file, which may be large. Tomcat already stores
/// the parts of a multipart form.
public final class BufferedRequest extends HttpServletRequestWrapper implements AutoCloseable {
    private static final int MAX_MEGABYTES = 200;

    private final String hash;
    private final Optional<Body> body;
    private final List<InputStream> opened = new ArrayList<>();

    public BufferedRequest(HttpServletRequest request) throws IOException, ServletException {
        super(request);
        var digest = sha256();
        digest.update(String.valueOf(request.getQueryString()).getBytes(StandardCharsets.UTF_8));
        if (isMultipart(request)) {
            this.body = Optional.empty();
            for (var part : parts(request)) add(part, digest);
        } else {
            this.body =
                    Optional.of(isFile(request) ? file(request, digest) : memory(request, digest));
        }
        this.hash = HexFormat.of().formatHex(digest.digest());
    }

    String hash() {
        return hash;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body.isEmpty()) return super.getInputStream();
        var stream = body.get().open();
        opened.add(stream);
        return new BodyStream(stream);
    }

    @Override
    public void close() throws IOException {
        for (var stream : opened) stream.close();
        if (body.isPresent()) body.get().delete();
    }

    private static Body memory(HttpServletRequest request, MessageDigest digest)
            throws IOException {
        var json = JsonObject.body(request.getInputStream(), request.getContentLengthLong());
        digest.update(json);
        return new Memory(json);
    }

    private static Body file(HttpServletRequest request, MessageDigest digest) throws IOException {
        var file = temporaryFile();
        try {
            copy(new DigestInputStream(request.getInputStream(), digest), file);
            return new SpooledFile(file);
        } catch (IOException | RuntimeException exception) {
            Files.deleteIfExists(file);
            TemporaryFiles.check(exception);
            throw exception;
        }
    }

    private static Path temporaryFile() {
        try {
            return Files.createTempFile("reemploi-", ".body");
        } catch (IOException exception) {
            throw new StorageUnavailableException(
                    "No temporary file could be made: " + exception.getMessage(), exception);
        }
    }

    /// Whether the body is an imported file and may be large; all other bodies are JSON.
    static boolean isFile(HttpServletRequest request) {
        return request.getRequestURI().equals(ApiPaths.BASE + "/imports");
    }

    private static void copy(InputStream body, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[64 * 1024];
            var remaining = MAX_MEGABYTES * 1_000_000L;
            for (var read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                remaining -= read;
                if (remaining < 0) throw new ApiException(413, "import.too-large", MAX_MEGABYTES);
                out.write(buffer, 0, read);
            }
        }
    }

    private static List<Part> parts(HttpServletRequest request) throws ServletException {
        try {
            return request.getParts().stream().sorted(Comparator.comparing(Part::getName)).toList();
        } catch (IOException exception) {
            TemporaryFiles.check(exception);
            throw new ApiException(400, "multipart.malformed");
        }
    }

    private static void add(Part part, MessageDigest digest) throws IOException {
        digest.update(part.getName().getBytes(StandardCharsets.UTF_8));
        try (var content = new DigestInputStream(part.getInputStream(), digest)) {
            content.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }

    private static boolean isMultipart(HttpServletRequest request) {
        return String.valueOf(request.getContentType()).regionMatches(true, 0, "multipart/", 0, 10);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is not available", e);
        }
    }

    /// Where a body is kept.
    private sealed interface Body {
        InputStream open() throws IOException;

        void delete() throws IOException;
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Memory(byte[] bytes) implements Body {
        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public void delete() {
            // nothing but memory
        }
    }

    private record SpooledFile(Path path) implements Body {
        @Override
        public InputStream open() throws IOException {
            return new BufferedInputStream(Files.newInputStream(path));
        }

        @Override
        public void delete() throws IOException {
            Files.deleteIfExists(path);
        }
    }

    /// Adapts a stream to the servlet API.
    private static final class BodyStream extends ServletInputStream {
        private final InputStream from;
        private boolean finished;

        BodyStream(InputStream from) {
            this.from = from;
        }

        @Override
        public int read() throws IOException {
            var next = from.read();
            finished = next < 0;
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var count = from.read(into, offset, length);
            finished = count < 0;
            return count;
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("non-blocking reads are not supported");
        }

        @Override
        public void close() throws IOException {
            from.close();
        }
    }
}
