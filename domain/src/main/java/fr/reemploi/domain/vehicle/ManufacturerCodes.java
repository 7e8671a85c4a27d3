package fr.reemploi.domain.vehicle;

import fr.reemploi.domain.shared.TsvFile;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Makes by world manufacturer identifier: `wmi.tsv`, in this package.
final class ManufacturerCodes {
    private static final Map<String, Entry> ENTRIES =
            TsvFile.read(ManufacturerCodes.class, "wmi.tsv").stream()
                    .map(row ->
                            new Entry(
                                    row.text("code"),
                                    row.text("make"),
                                    row.text("pair").equals("sure")))
                    .collect(Collectors.toUnmodifiableMap(Entry::code, Function.identity()));

    private ManufacturerCodes() {}

    /// A row of the table.
    ///
    /// @param confirmed false when other makes share the code, or no second source confirms it
    record Entry(String code, String make, boolean confirmed) {}

    static Optional<Entry> find(String code) {
        return Optional.ofNullable(ENTRIES.get(code));
    }
}
