package fr.reemploi.bootstrap;

import fr.reemploi.application.order.Operator;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Who runs this marketplace, as the environment names him; without a name he is known by the
/// address of his site.
record OperatorOptions(Function<String, Optional<String>> environment, String address) {
    Operator operator() {
        var name = environment.apply("REEMPLOI_OPERATOR_NAME").map(String::strip);
        return name.map(given -> new Operator(given, details()))
                .orElseGet(() -> new Operator("Réemploi", List.of(address)));
    }

    /// Lines are set apart by semicolons.
    private List<String> details() {
        var given = environment.apply("REEMPLOI_OPERATOR_DETAILS").orElse("");
        return Arrays.stream(given.split(";", -1))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
