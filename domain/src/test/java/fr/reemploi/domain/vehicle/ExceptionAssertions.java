package fr.reemploi.domain.vehicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.reemploi.domain.shared.InvalidInputException;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// Assertions on exceptions.
final class ExceptionAssertions {
    private ExceptionAssertions() {}

    static AbstractListAssert<?, ?, String, ObjectAssert<String>> assertRefused(
            String code, ThrowingCallable call) {
        var exception = catchThrowableOfType(InvalidInputException.class, call);
        assertThat(exception).as("a refusal").isNotNull();
        assertThat(exception.code()).isEqualTo(code);
        return assertThat(exception.arguments());
    }
}
