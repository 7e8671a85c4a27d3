package fr.reemploi.domain.shared;

import java.util.List;
import java.util.stream.Stream;

/// A request the rules do not allow. The kind decides how an edge answers, the code names the rule:
/// it is stable, dotted, and the key of the sentence people read (`messages_fr.properties` in the
/// application module).
public abstract sealed class DomainException extends RuntimeException
        permits InvalidInputException,
                UnauthenticatedException,
                ForbiddenException,
                NotFoundException,
                GoneException,
                ConflictException {
    private final String code;
    private final transient List<String> arguments;

    protected DomainException(String code, Object... arguments) {
        // no stack trace: a refusal is an answer, not an accident
        super(code + (arguments.length == 0 ? "" : " " + List.of(arguments)), null, false, false);
        this.code = code;
        this.arguments = Stream.of(arguments).map(String::valueOf).toList();
    }

    public final String code() {
        return code;
    }

    /// What the sentence is about: the value refused, the limit it passed.
    public final List<String> arguments() {
        return arguments;
    }
}
