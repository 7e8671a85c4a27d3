package fr.reemploi.adapters.files.imports;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.reemploi.application.imports.ImportFiles.RejectedRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How a file of rejects looks: like the file they come from, with two columns more.
record RejectsLayout(char delimiter, List<String> columns) {
    /// Of a file that has no columns: each row as it stood.
    static final RejectsLayout NONE = new RejectsLayout(';', List.of("original"));

    private static final List<String> ADDED = List.of("line", "reason");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r]");

    /// The layout that a file of rejects has.
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
            var own = headings.size() - ADDED.size();
            if (own < 0 || !headings.subList(own, headings.size()).equals(ADDED))
                return Optional.empty();
            return Optional.of(new RejectsLayout(delimiter, headings.subList(0, own)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CsvReader.CsvReaderBuilder reader() {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(true);
    }

    CsvWriter.CsvWriterBuilder writer() {
        return CsvWriter.builder().fieldSeparator(delimiter).lineDelimiter(LineDelimiter.LF);
    }

    List<String> headings() {
        return Stream.concat(columns.stream(), ADDED.stream()).toList();
    }

    byte[] headingLine() {
        return (String.join(String.valueOf(delimiter), headings()) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    List<String> cells(RejectedRow rejected) {
        var cells = new ArrayList<>(original(rejected.row().original()));
        cells.add(String.valueOf(rejected.row().line()));
        cells.add(escapeFormula(rejected.reason()));
        return cells;
    }

    /// The line a reject says it comes from; empty when the reject was cut off.
    OptionalLong line(CsvRecord reject) {
        if (reject.getFieldCount() != columns.size() + ADDED.size()) return OptionalLong.empty();
        var line = reject.getField(columns.size());
        return NUMBER.matcher(line).matches()
                ? OptionalLong.of(Long.parseLong(line))
                : OptionalLong.empty();
    }

    /// What the row says under each heading; what is too much stays with the last.
    private List<String> original(String original) {
        if (equals(NONE)) return List.of(original);
        var cells = original.isEmpty() ? List.<String>of() : fields(original);
        var last = columns.size() - 1;
        var fitted = new ArrayList<String>();
        for (var i = 0; i < last; i++) fitted.add(i < cells.size() ? cells.get(i) : "");
        var rest = cells.subList(Math.min(last, cells.size()), cells.size());
        fitted.add(String.join(String.valueOf(delimiter), rest));
        return fitted;
    }

    private List<String> fields(String original) {
        return reader().ofSingleCsvRecord(original).getFields();
    }

    /// A spreadsheet takes a cell that begins so for a formula.
    private static String escapeFormula(String reason) {
        return FORMULA.matcher(reason).lookingAt() ? "'" + reason : reason;
    }
}
