package fr.reemploi.adapters.files.imports;

import fr.reemploi.application.imports.ImportFiles.Row;
import fr.reemploi.application.imports.ImportFiles.Rows;
import java.util.NoSuchElementException;
import java.util.Optional;

/// Reads rows one ahead, because only reading shows whether another row exists.
abstract class FileRows implements Rows {
    private Optional<Row> nextRow = Optional.empty();
    private boolean ended;

    /// Layout of the rejects of this file.
    abstract RejectsLayout layout();

    /// Reads the next row that is not blank.
    abstract Optional<Row> read();

    @Override
    public boolean hasNext() {
        if (nextRow.isEmpty() && !ended) {
            nextRow = read();
            ended = nextRow.isEmpty();
        }
        return nextRow.isPresent();
    }

    @Override
    public Row next() {
        if (!hasNext()) throw new NoSuchElementException();
        var row = nextRow.orElseThrow();
        nextRow = Optional.empty();
        return row;
    }
}
