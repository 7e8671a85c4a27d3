package fr.reemploi.adapters.files.imports;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.reemploi.application.imports.ImportFiles.Row;
import fr.reemploi.domain.shared.FieldError;
import fr.reemploi.domain.shared.InvalidInputException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Rows of a CSV file. The first row contains the headings.
final class CsvRows extends FileRows {
    private static final int MAX_CELL_CHARS = 1 << 20;

    private final CloseableIterator<CsvRecord> records;
    private final RejectsLayout layout;
    private long line = 1;
    private boolean broken;

    private CsvRows(CloseableIterator<CsvRecord> records, char delimiter) {
        this.records = records;
        this.layout = new RejectsLayout(delimiter, headings(records));
    }

    static CsvRows open(Path file) {
        try {
            var dialect = CsvDialect.detect(file);
            var records = reader(dialect).ofCsvRecord(dialect.open(file)).iterator();
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
            while (!broken && records.hasNext()) {
                var record = records.next();
                line = record.getStartingLineNumber();
                if (!isBlank(record.getFields())) return Optional.of(row(record));
            }
            return Optional.empty();
        } catch (CsvParseException unclosedQuote) {
            // the start of the next row is unknown
            broken = true;
            return Optional.of(errorRow(line + 1, "", "import.cell-endless"));
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

    private Row row(CsvRecord record) {
        var fields = record.getFields();
        var columns = layout.columns();
        var original = original(fields);
        var surplus = fields.subList(Math.min(columns.size(), fields.size()), fields.size());
        if (fields.size() < columns.size() || !isBlank(surplus))
            return errorRow(line, original, "import.cells", fields.size(), columns.size());
        var values = new LinkedHashMap<String, Object>();
        for (var i = 0; i < columns.size(); i++)
            if (!columns.get(i).isEmpty()) values.put(columns.get(i), fields.get(i));
        return new Row(line, values, original, Optional.empty());
    }

    private String original(List<String> fields) {
        var text = new StringWriter();
        try (var writer = layout.writer().lineDelimiter(LineDelimiter.LF).build(text)) {
            writer.writeRecord(fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().stripTrailing();
    }

    private static List<String> headings(CloseableIterator<CsvRecord> records) {
        try {
            var headings = records.next().getFields().stream().map(String::strip).toList();
            var unique = new HashSet<String>();
            for (var heading : headings)
                if (!heading.isEmpty() && !unique.add(heading.toLowerCase(Locale.ROOT)))
                    throw new InvalidInputException("import.heading-twice", heading);
            if (unique.isEmpty())
                throw new InvalidInputException("import.unreadable", "no-headings");
            return headings;
        } catch (CsvParseException unclosedQuote) {
            throw new InvalidInputException("import.unreadable", "heading-endless");
        }
    }

    private static Row errorRow(long line, String original, String code, Object... arguments) {
        var error = FieldError.of("", code, arguments);
        return new Row(line, Map.of(), original, Optional.of(error));
    }

    private static boolean isBlank(List<String> fields) {
        return fields.stream().allMatch(String::isBlank);
    }

    /// Uses a deprecated option that has no replacement yet: a stray quote must reject one row
    /// only.
    @SuppressWarnings("removal")
    private static CsvReader.CsvReaderBuilder reader(CsvDialect dialect) {
        return CsvReader.builder()
                .fieldSeparator(dialect.delimiter())
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(MAX_CELL_CHARS);
    }
}
