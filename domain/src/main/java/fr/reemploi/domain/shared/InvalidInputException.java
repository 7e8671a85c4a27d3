package fr.reemploi.domain.shared;

import java.util.List;

/// What was typed breaks a rule. A value refuses alone, with a code; a form gathers every fault
/// there is under `validation.failed`, so that a person mends them at one go.
public non-sealed class InvalidInputException extends DomainException {
    public static final String VALIDATION_FAILED = "validation.failed";

    private final transient List<FieldError> errors;

    public InvalidInputException(String code, Object... arguments) {
        super(code, arguments);
        this.errors = List.of();
    }

    public InvalidInputException(List<FieldError> errors) {
        super(VALIDATION_FAILED, errors.toArray());
        this.errors = List.copyOf(errors);
    }

    /// A single fault, already at its field.
    public static InvalidInputException at(String field, String code, Object... arguments) {
        return new InvalidInputException(List.of(FieldError.of(field, code, arguments)));
    }

    /// The faults as seen by a form that read the value from this field.
    public List<FieldError> errorsAt(String field) {
        return errors.isEmpty()
                ? List.of(new FieldError(field, code(), arguments()))
                : errors.stream().map(error -> error.withPrefix(field)).toList();
    }

    /// The faults of a form; none when a lone value was refused.
    public List<FieldError> errors() {
        return errors;
    }
}
