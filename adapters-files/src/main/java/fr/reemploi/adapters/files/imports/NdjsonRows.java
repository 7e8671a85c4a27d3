package fr.reemploi.adapters.files.imports;

import fr.reemploi.application.imports.ImportFiles.Row;
import fr.reemploi.domain.shared.FieldError;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.json.JsonReader;
import fr.reemploi.json.MalformedJsonException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Rows of an NDJSON file: one JSON object per line.
final class NdjsonRows extends FileRows {
    private static final int MAX_LINE_BYTES = 64 * 1024;
    private static final int MAX_EXCERPT = 1_000;

    private final InputStream in;
    private long line;

    private NdjsonRows(InputStream in) {
        this.in = in;
    }

    static NdjsonRows open(Path file) {
        try {
            var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
            try {
                skipByteOrderMark(in);
                check(in);
            } catch (RuntimeException unreadable) {
                in.close();
                throw unreadable;
            }
            return new NdjsonRows(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    RejectsLayout layout() {
        return RejectsLayout.NONE;
    }

    @Override
    Optional<Row> read() {
        try {
            while (true) {
                var bytes = new ByteArrayOutputStream();
                var ended = readLine(bytes);
                if (bytes.size() == 0 && ended) return Optional.empty();
                line++;
                var text = bytes.toString(StandardCharsets.UTF_8).strip();
                if (bytes.size() > MAX_LINE_BYTES)
                    return Optional.of(
                            errorRow(text, "import.line-too-long", MAX_LINE_BYTES / 1024));
                if (!text.isEmpty()) return Optional.of(row(text));
                if (ended) return Optional.empty();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Row row(String text) {
        try {
            return new Row(line, JsonReader.readObject(text), text, Optional.empty());
        } catch (MalformedJsonException e) {
            return errorRow(text, "import.not-json");
        }
    }

    private Row errorRow(String text, String code, Object... arguments) {
        var excerpt = text.length() <= MAX_EXCERPT ? text : text.substring(0, MAX_EXCERPT) + "…";
        return new Row(line, Map.of(), excerpt, Optional.of(FieldError.of("", code, arguments)));
    }

    /// Reads to the end of the line. Bytes after the first one over the limit are skipped.
    ///
    /// @return true at the end of the file
    private boolean readLine(ByteArrayOutputStream bytes) throws IOException {
        for (var next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') return false;
            if (bytes.size() <= MAX_LINE_BYTES) bytes.write(next);
        }
        return true;
    }

    private static void skipByteOrderMark(InputStream in) throws IOException {
        in.mark(3);
        if (in.read() != 0xef || in.read() != 0xbb || in.read() != 0xbf) in.reset();
    }

    /// Rejects a file that is empty, binary or a JSON array. Other errors are reported per line.
    private static void check(InputStream in) throws IOException {
        in.mark(1 << 16);
        var first = in.read();
        for (var count = 1; first >= 0 && first <= ' ' && first != 0 && count < 1 << 15; count++)
            first = in.read();
        if (first < 0) throw new InvalidInputException("import.unreadable", "empty");
        if (first == 0) throw new InvalidInputException("import.unreadable", "not-text");
        if (first == '[') throw new InvalidInputException("import.unreadable", "list");
        in.reset();
    }
}
