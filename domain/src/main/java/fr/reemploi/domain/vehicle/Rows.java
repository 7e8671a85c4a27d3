package fr.reemploi.domain.vehicle;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The tables that lie beside these classes: cells parted by tabs, remarks behind `#`.
final class Rows {
    private Rows() {}

    static Stream<List<String>> of(String table) {
        try (var file = Rows.class.getResourceAsStream(table)) {
            var text = new String(requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.asList(line.split("\t", -1)));
        } catch (IOException e) {
            throw new UncheckedIOException(table, e);
        }
    }
}
