package fr.reemploi.domain.shared;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// A data file shipped with the program: tab-separated rows below a header row; lines that begin
/// with `#` are comments, and `|` separates list items within a cell. An invalid file is a bug, so
/// it stops the program with the file and line.
public final class TsvFile {
    private static final String TAB = "\t";

    private TsvFile() {}

    /// Reads the rows of a resource in the package of a class.
    public static List<Row> read(Class<?> owner, String file) {
        try (var stream = owner.getResourceAsStream(file)) {
            if (stream == null) throw new IllegalStateException(file + " is missing");
            var reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
            return rows(file, new BufferedReader(reader).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    static List<Row> rows(String file, List<String> lines) {
        var rows = new ArrayList<Row>();
        var headings = List.<String>of();
        for (int line = 1; line <= lines.size(); line++) {
            var text = lines.get(line - 1);
            if (text.isBlank() || text.startsWith("#")) continue;
            var cells = List.of(text.split(TAB, -1));
            if (headings.isEmpty()) headings = cells;
            else rows.add(row(file, line, headings, cells));
        }
        return List.copyOf(rows);
    }

    private static Row row(String file, int line, List<String> headings, List<String> cells) {
        if (cells.size() != headings.size()) {
            throw new IllegalStateException(
                    "%s, line %d: %d cells for %d columns"
                            .formatted(file, line, cells.size(), headings.size()));
        }
        var cellsByHeading = new HashMap<String, String>();
        for (int i = 0; i < cells.size(); i++)
            cellsByHeading.put(headings.get(i), cells.get(i).strip());
        return new Row(file, line, cellsByHeading);
    }

    /// A row of a data file.
    public record Row(String file, int line, Map<String, String> cells) {
        public Row {
            cells = Map.copyOf(cells);
        }

        public String text(String column) {
            return optional(column).orElseThrow(() -> error(column + " is empty"));
        }

        public Optional<String> optional(String column) {
            var cell = cells.get(column);
            if (cell == null) throw error("there is no column " + column);
            return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
        }

        public List<String> list(String column) {
            return optional(column).stream()
                    .flatMap(cell -> Stream.of(cell.split("\\|", -1)))
                    .map(String::strip)
                    .toList();
        }

        /// Parses a cell.
        public <T> T as(String column, Function<String, T> parser) {
            return optionalAs(column, parser).orElseThrow(() -> error(column + " is empty"));
        }

        public <T> Optional<T> optionalAs(String column, Function<String, T> parser) {
            try {
                return optional(column).map(parser);
            } catch (IllegalArgumentException | DateTimeException | InvalidInputException e) {
                throw new IllegalStateException(where() + column + ": " + e.getMessage(), e);
            }
        }

        /// An exception that names the file and line of this row.
        public IllegalStateException error(String why) {
            return new IllegalStateException(where() + why);
        }

        private String where() {
            return "%s, line %d: ".formatted(file, line);
        }
    }
}
