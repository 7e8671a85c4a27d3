package fr.reemploi.domain.shared;

import java.util.List;
import java.util.stream.Stream;

/// An error of one input field: path, rule and message arguments.
///
/// @param field a dotted path such as `donor.mileageKm`; empty for a standalone value
/// @param code the rule, e.g. `mileage.implausible`
public record FieldError(String field, String code, List<String> arguments) {
    public FieldError {
        arguments = List.copyOf(arguments);
    }

    public static FieldError of(String field, String code, Object... arguments) {
        return new FieldError(field, code, Stream.of(arguments).map(String::valueOf).toList());
    }

    /// The same error with the path of the enclosing form prepended.
    public FieldError withPrefix(String parent) {
        return new FieldError(field.isEmpty() ? parent : parent + "." + field, code, arguments);
    }
}
