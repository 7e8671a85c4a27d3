package fr.reemploi.domain.shared;

import java.util.List;
import java.util.stream.Stream;

/// One thing wrong with what was typed: where, which rule, and what the sentence about it must
/// name.
///
/// @param field a dotted path such as `donor.mileageKm`; empty when the value stands alone
/// @param code the rule, e.g. `mileage.implausible`
public record FieldError(String field, String code, List<String> arguments) {
    public FieldError {
        arguments = List.copyOf(arguments);
    }

    public static FieldError of(String field, String code, Object... arguments) {
        return new FieldError(field, code, Stream.of(arguments).map(String::valueOf).toList());
    }

    /// The same fault seen from one level further out.
    public FieldError withPrefix(String parent) {
        return new FieldError(field.isEmpty() ? parent : parent + "." + field, code, arguments);
    }
}
