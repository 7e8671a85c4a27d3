package fr.reemploi.domain.shared;

import java.util.List;

/// What was typed breaks a rule. A value refuses alone, with a code; a form gathers every fault
/// there is under `validation.failed`, so that a person mends them at one go.
public non-sealed class Invalid extends Refusal {
    public static final String FORM = "validation.failed";

    private final transient List<Fault> faults;

    public Invalid(String code, Object... arguments) {
        super(code, arguments);
        this.faults = List.of();
    }

    public Invalid(List<Fault> faults) {
        super(FORM, faults.toArray());
        this.faults = List.copyOf(faults);
    }

    /// A single fault, already at its field.
    public static Invalid at(String field, String code, Object... arguments) {
        return new Invalid(List.of(Fault.of(field, code, arguments)));
    }

    /// The faults as seen by a form that read the value from this field.
    public List<Fault> faultsUnder(String field) {
        return faults.isEmpty()
                ? List.of(new Fault(field, code(), arguments()))
                : faults.stream().map(fault -> fault.under(field)).toList();
    }

    /// The faults of a form; none when a lone value was refused.
    public List<Fault> faults() {
        return faults;
    }
}
