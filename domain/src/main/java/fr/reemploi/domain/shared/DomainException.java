package fr.reemploi.domain.shared;

import java.util.List;
import java.util.stream.Stream;

/// A broken rule. The subtype decides the HTTP status; the code names the rule: it is stable,
/// dotted, and the key of the user-facing message (`messages_fr.properties` of the application
/// module).
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
        // no stack trace: a broken rule is an expected outcome, not a bug
        super(code + (arguments.length == 0 ? "" : " " + List.of(arguments)), null, false, false);
        this.code = code;
        this.arguments = Stream.of(arguments).map(String::valueOf).toList();
    }

    public final String code() {
        return code;
    }

    /// Arguments of the message: the rejected value, the limit it exceeds.
    public final List<String> arguments() {
        return arguments;
    }
}
