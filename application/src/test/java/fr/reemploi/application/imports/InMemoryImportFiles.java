package fr.reemploi.application.imports;

import fr.reemploi.domain.shared.FieldError;
import fr.reemploi.domain.shared.InvalidInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Reads UTF-8 with semicolons and without quotes; in other formats each line is an unreadable row.
public final class InMemoryImportFiles implements ImportFiles {
    private final Map<ImportId, String> files = new ConcurrentHashMap<>();
    private final Map<ImportId, List<RejectedRow>> rejects = new ConcurrentHashMap<>();
    private final Map<ImportId, String> headings = new ConcurrentHashMap<>();

    @Override
    public void store(ImportId id, InputStream file) {
        try {
            files.put(id, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Rows open(ImportId id, Import.Format format) {
        var text = files.get(id);
        if (text == null) throw new IllegalStateException("no file for " + id);
        if (text.isBlank()) throw new InvalidInputException("import.unreadable", "empty");
        var lines = text.lines().toList();
        if (format == Import.Format.NDJSON) return new ListRows(unread(lines).iterator());
        headings.put(id, lines.getFirst());
        return new ListRows(rows(lines).iterator());
    }

    @Override
    public synchronized void reject(ImportId id, List<RejectedRow> rows, String whenFull) {
        if (rows.isEmpty()) return;
        var remaining = new ArrayList<>(rejects.getOrDefault(id, List.of()));
        remaining.removeIf(rejected -> rejected.row().line() >= rows.getFirst().row().line());
        remaining.addAll(rows);
        rejects.put(id, remaining);
    }

    @Override
    public InputStream rejectedRows(ImportId id) {
        var text =
                new StringBuilder(headings.getOrDefault(id, "original")).append(";line;reason\n");
        for (var rejected : rejects.getOrDefault(id, List.of()))
            text.append(rejected.row().original())
                    .append(';')
                    .append(rejected.row().line())
                    .append(';')
                    .append(rejected.reason())
                    .append('\n');
        return new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void delete(ImportId id) {
        discard(id);
        rejects.remove(id);
        headings.remove(id);
    }

    @Override
    public void discard(ImportId id) {
        files.remove(id);
    }

    /// Whether a file is still stored.
    public boolean has(ImportId id) {
        return files.containsKey(id);
    }

    private static List<Row> rows(List<String> lines) {
        var names = lines.getFirst().split(";", -1);
        var rows = new ArrayList<Row>();
        for (var i = 1; i < lines.size(); i++) {
            var cells = lines.get(i).split(";", -1);
            if (lines.get(i).replace(";", "").isBlank()) continue;
            var values = new LinkedHashMap<String, Object>();
            for (var c = 0; c < Math.min(names.length, cells.length); c++)
                values.put(names[c].strip(), cells[c]);
            rows.add(
                    cells.length == names.length
                            ? new Row(i + 1L, values, lines.get(i), Optional.empty())
                            : fault(i + 1L, lines.get(i)));
        }
        return rows;
    }

    private static List<Row> unread(List<String> lines) {
        var rows = new ArrayList<Row>();
        for (var i = 0; i < lines.size(); i++)
            if (!lines.get(i).isBlank()) rows.add(fault(i + 1L, lines.get(i)));
        return rows;
    }

    private static Row fault(long line, String original) {
        var cells = original.split(";", -1).length;
        return new Row(
                line,
                Map.of(),
                original,
                Optional.of(FieldError.of("", "import.cells", cells, "?")));
    }

    private record ListRows(Iterator<Row> rows) implements Rows {
        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public Row next() {
            return rows.next();
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
