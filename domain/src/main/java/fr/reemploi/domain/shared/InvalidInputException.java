package fr.reemploi.domain.shared;

import java.util.List;

/// What was typed breaks a rule. A value refuses alone, with a code; a form gathers every fault
/// there is under `validation.failed`, so that a person mends them at one go.
public non-sealed class InvalidInputException extends DomainException {
    public static final String FORM = "validation.failed";

    private final transient List<FieldError> faults;

    public InvalidInputException(String code, Object... arguments) {
        super(code, arguments);
        this.faults = List.of();
    }

    public InvalidInputException(List<FieldError> faults) {
        super(FORM, faults.toArray());
        this.faults = List.copyOf(faults);
    }

    /// A single fault, already at its field.
    public static InvalidInputException at(String field, String code, Object... arguments) {
        return new InvalidInputException(List.of(FieldError.of(field, code, arguments)));
    }

    /// The faults as seen by a form that read the value from this field.
    public List<FieldError> faultsUnder(String field) {
        return faults.isEmpty()
                ? List.of(new FieldError(field, code(), arguments()))
                : faults.stream().map(fault -> fault.under(field)).toList();
    }

    /// The faults of a form; none when a lone value was refused.
    public List<FieldError> faults() {
        return faults;
    }
}
