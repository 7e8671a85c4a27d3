package fr.reemploi.adapters.files.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import fr.reemploi.adapters.files.imports.CsvRecords.RawRecord;
import fr.reemploi.application.imports.ImportFiles.Row;
import fr.reemploi.domain.shared.FieldError;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.TextRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Rows of a CSV file. The first row contains the headings. In a corrected rejects file, the
/// columns that were added to it are left out, and so are the apostrophes before formulas.
final class CsvRows extends FileRows {
    private static final int MAX_COLUMNS = 500;

    private final CsvRecords records;
    private final CsvReader.CsvReaderBuilder parser;
    private final RejectsLayout layout;
    private final int width;

    private CsvRows(CsvRecords records, char delimiter) throws IOException {
        this.records = records;
        this.parser = parser(delimiter);
        var headings = headings();
        this.width = headings.size();
        this.layout = new RejectsLayout(delimiter, RejectsLayout.withoutAddedColumns(headings));
    }

    static CsvRows open(Path file) {
        try {
            var dialect = CsvDialect.detect(file);
            var records = new CsvRecords(dialect.open(file), dialect.delimiter());
            try {
                return new CsvRows(records, dialect.delimiter());
            } catch (RuntimeException unreadable) {
                records.close();
                throw unreadable;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    RejectsLayout layout() {
        return layout;
    }

    @Override
    Optional<Row> read() {
        try {
            for (var next = records.next(); next.isPresent(); next = records.next()) {
                var row = row(next.get());
                if (row.isPresent()) return row;
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Empty for a blank record.
    private Optional<Row> row(RawRecord raw) {
        if (raw.tooLong())
            return Optional.of(errorRow(raw, "import.line-too-long", CsvRecords.MAX_BYTES / 1024));
        if (raw.unclosed()) return Optional.of(errorRow(raw, "import.cell-endless"));
        if (raw.text().isBlank()) return Optional.empty();
        try {
            var fields = fields(raw.text());
            return isBlank(fields) ? Optional.empty() : Optional.of(row(raw, fields));
        } catch (CsvParseException malformed) {
            return Optional.of(errorRow(raw, "import.cell-endless"));
        }
    }

    private Row row(RawRecord raw, List<String> fields) {
        var columns = layout.columns();
        var surplus = fields.subList(Math.min(width, fields.size()), fields.size());
        if (fields.size() < width || !isBlank(surplus))
            return errorRow(raw, "import.cells", fields.size(), width);
        var values = new LinkedHashMap<String, Object>();
        for (var i = 0; i < columns.size(); i++)
            if (!columns.get(i).isEmpty())
                values.put(columns.get(i), SpreadsheetFormula.unescape(fields.get(i)));
        var original =
                width == columns.size()
                        ? raw.text()
                        : layout.join(fields.subList(0, columns.size()));
        return new Row(raw.line(), values, original, Optional.empty());
    }

    private List<String> fields(String record) {
        return parser.ofSingleCsvRecord(record).getFields();
    }

    private List<String> headings() throws IOException {
        var first = records.next();
        while (first.isPresent() && first.get().text().isBlank()) first = records.next();
        if (first.isEmpty() || first.get().tooLong() || first.get().unclosed())
            throw new InvalidInputException("import.unreadable", "heading-endless");
        try {
            return checked(
                    fields(first.get().text()).stream()
                            .map(heading -> SpreadsheetFormula.unescape(heading).strip())
                            .toList());
        } catch (CsvParseException malformed) {
            throw new InvalidInputException("import.unreadable", "heading-endless");
        }
    }

    private static List<String> checked(List<String> headings) {
        if (headings.size() > MAX_COLUMNS)
            throw new InvalidInputException(
                    "import.too-many-columns", headings.size(), MAX_COLUMNS);
        var unique = new HashSet<String>();
        for (var heading : headings)
            if (!heading.isEmpty() && !unique.add(heading.toLowerCase(Locale.ROOT)))
                throw new InvalidInputException("import.heading-twice", heading);
        if (unique.isEmpty()) throw new InvalidInputException("import.unreadable", "no-headings");
        return headings;
    }

    private static Row errorRow(RawRecord raw, String code, Object... arguments) {
        var error = FieldError.of("", code, arguments);
        return new Row(raw.line(), Map.of(), raw.text(), Optional.of(error));
    }

    private static boolean isBlank(List<String> fields) {
        return fields.stream().allMatch(TextRules::isBlank);
    }

    /// Uses a deprecated option that has no replacement yet: a stray quote must reject one row
    /// only.
    @SuppressWarnings("removal")
    private static CsvReader.CsvReaderBuilder parser(char delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false);
    }
}
