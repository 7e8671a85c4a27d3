package fr.reemploi.application.imports;

import fr.reemploi.domain.shared.FieldError;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The files being imported, and what was refused of them.
public interface ImportFiles {
    /// Keeps a file until its import is done.
    ///
    /// @throws fr.reemploi.domain.shared.Invalid `import.too-large`
    void store(ImportId id, InputStream file);

    /// The rows of a file, from the first, read as they are asked for. CSV is understood with `;`,
    /// `,` or tabs, in UTF-8 (with or without a mark) or Windows-1252.
    ///
    /// @throws fr.reemploi.domain.shared.Invalid `import.unreadable` when it is no such file at
    ///   all, `import.heading-twice`
    Rows open(ImportId id, Import.Format format);

    /// Adds refused rows; those at or after the first one's line that were there already are
    /// replaced.
    void reject(ImportId id, List<RejectedRow> rows);

    /// The refused rows as CSV: the original columns, then `line` and `reason`.
    InputStream rejectedRows(ImportId id);

    /// The file is done with; its rejects stay.
    void discard(ImportId id);

    /// Rows of an open file.
    interface Rows extends Iterator<Row>, AutoCloseable {
        @Override
        void close();
    }

    /// One row: what its columns say by heading as typed (CSV), or its JSON as a tree of maps,
    /// lists, strings, numbers and booleans.
    ///
    /// @param line where it begins, the first line of the file being 1
    /// @param error set when the row itself cannot be read; its values are then empty
    record Row(long line, Map<String, Object> values, String original, Optional<FieldError> error) {
        /// The file as a whole, where it cannot be read.
        static Row wholeFile() {
            return new Row(1, Map.of(), "", Optional.empty());
        }
    }

    /// A row that was refused, and why, in the seller's language.
    record RejectedRow(Row row, String reason) {}
}
