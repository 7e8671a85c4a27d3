package fr.reemploi.domain.shared;

import java.util.List;

/// The input breaks a rule. A value fails with its own code; a form collects all errors under
/// `validation.failed`, so that they can be corrected together.
public non-sealed class InvalidInputException extends DomainException {
    public static final String VALIDATION_FAILED = "validation.failed";

    private final transient List<FieldError> errors;
    private final int uncollected;

    public InvalidInputException(String code, Object... arguments) {
        super(code, arguments);
        this.errors = List.of();
        this.uncollected = 0;
    }

    public InvalidInputException(List<FieldError> errors) {
        this(errors, 0);
    }

    /// @param uncollected number of further errors, of which nothing else is known
    public InvalidInputException(List<FieldError> errors, int uncollected) {
        super(VALIDATION_FAILED, errors.toArray());
        this.errors = List.copyOf(errors);
        this.uncollected = uncollected;
    }

    /// A single error at a field.
    public static InvalidInputException at(String field, String code, Object... arguments) {
        return new InvalidInputException(List.of(FieldError.of(field, code, arguments)));
    }

    /// The errors as reported by a form that read the value from this field.
    public List<FieldError> errorsAt(String field) {
        return errors.isEmpty()
                ? List.of(new FieldError(field, code(), arguments()))
                : errors.stream().map(error -> error.withPrefix(field)).toList();
    }

    /// The number of errors beyond `errors()`.
    public int uncollected() {
        return uncollected;
    }

    /// The errors of a form; empty when a standalone value was rejected.
    public List<FieldError> errors() {
        return errors;
    }
}
