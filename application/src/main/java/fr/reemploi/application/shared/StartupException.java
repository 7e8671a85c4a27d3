package fr.reemploi.application.shared;

import fr.reemploi.domain.shared.Language;
import java.util.List;

/// A fault that keeps the program from starting and that the operator can remove: a damaged file, a
/// wrong option, a database that does not answer. The code is the key of a message with one
/// sentence; the code with `.remedy` is the key of a line to copy.
public final class StartupException extends RuntimeException {
    private static final String REMEDY = ".remedy";

    private final String code;
    private final transient List<Object> arguments;

    /// @param arguments of both messages; paths are quoted in full, long texts are shortened
    public StartupException(String code, Object... arguments) {
        super(code + ": " + Messages.of(Language.EN, code, arguments));
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public String code() {
        return code;
    }

    public String reason(Language language) {
        return Messages.of(language, code, arguments.toArray());
    }

    public String remedy(Language language) {
        return Messages.of(language, code + REMEDY, arguments.toArray());
    }
}
