package fr.reemploi.adapters.files.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.reemploi.application.imports.ImportFiles.RejectedRow;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Layout of a rejects file: the columns of the import file plus `line` and `reason`.
record RejectsLayout(char delimiter, List<String> columns) {
    /// Layout for files without columns: each row is stored unchanged in one column.
    static final RejectsLayout NONE = new RejectsLayout(';', List.of("original"));

    private static final List<String> ADDED_COLUMNS = List.of("line", "reason");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    /// Reads the layout of an existing rejects file.
    static RejectsLayout read(Path file) {
        return Stream.of(';', ',', '\t')
                .map(delimiter -> headings(delimiter, file))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("No headings in " + file.getFileName()));
    }

    private static Optional<RejectsLayout> headings(char delimiter, Path file) {
        var layout = new RejectsLayout(delimiter, List.of());
        try (var rows = layout.reader().ofCsvRecord(file)) {
            var headings = rows.iterator().next().getFields();
            var count = headings.size() - ADDED_COLUMNS.size();
            if (count < 0 || !headings.subList(count, headings.size()).equals(ADDED_COLUMNS))
                return Optional.empty();
            return Optional.of(new RejectsLayout(delimiter, headings.subList(0, count)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The columns of an import file without those that a rejects file added to them.
    static List<String> withoutAddedColumns(List<String> headings) {
        var columns = headings.size() - ADDED_COLUMNS.size();
        return columns > 0 && headings.subList(columns, headings.size()).equals(ADDED_COLUMNS)
                ? headings.subList(0, columns)
                : headings;
    }

    /// Uses a deprecated option that has no replacement yet: an original row is read as it was.
    @SuppressWarnings("removal")
    CsvReader.CsvReaderBuilder reader() {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(true);
    }

    CsvWriter.CsvWriterBuilder writer() {
        return CsvWriter.builder().fieldSeparator(delimiter).lineDelimiter(LineDelimiter.LF);
    }

    List<String> headings() {
        return Stream.concat(
                        columns.stream().map(SpreadsheetFormula::escape), ADDED_COLUMNS.stream())
                .toList();
    }

    /// The cells as one record, without a line break.
    String join(List<String> cells) {
        var text = new StringWriter();
        try (var writer = writer().build(text)) {
            writer.writeRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().stripTrailing();
    }

    byte[] headingLine() {
        return (String.join(String.valueOf(delimiter), headings()) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    List<String> cells(RejectedRow rejected) {
        return cells(rejected, original(rejected.row().original()));
    }

    /// The row that says that further rejects are left out.
    List<String> cellsWhenFull(RejectedRow last, String reason) {
        return cells(new RejectedRow(last.row(), reason), original(""));
    }

    private static List<String> cells(RejectedRow rejected, List<String> original) {
        var cells = new ArrayList<String>();
        original.forEach(cell -> cells.add(SpreadsheetFormula.escape(cell)));
        cells.add(String.valueOf(rejected.row().line()));
        cells.add(SpreadsheetFormula.escapeText(rejected.reason()));
        return cells;
    }

    /// Returns the line number of a reject; empty if the reject is truncated.
    OptionalLong line(CsvRecord reject) {
        if (reject.getFieldCount() != columns.size() + ADDED_COLUMNS.size())
            return OptionalLong.empty();
        var line = reject.getField(columns.size());
        return NUMBER.matcher(line).matches()
                ? OptionalLong.of(Long.parseLong(line))
                : OptionalLong.empty();
    }

    /// Returns the cells of the row by column. Surplus cells are joined in the last column.
    private List<String> original(String original) {
        if (equals(NONE)) return List.of(original);
        var cells = original.isEmpty() ? List.<String>of() : fields(original);
        var last = columns.size() - 1;
        var aligned = new ArrayList<String>();
        for (var i = 0; i < last; i++) aligned.add(i < cells.size() ? cells.get(i) : "");
        var rest = cells.subList(Math.min(last, cells.size()), cells.size());
        aligned.add(String.join(String.valueOf(delimiter), rest));
        return aligned;
    }

    private List<String> fields(String original) {
        try {
            return reader().ofSingleCsvRecord(original).getFields();
        } catch (CsvParseException malformed) {
            return List.of(original);
        }
    }
}
