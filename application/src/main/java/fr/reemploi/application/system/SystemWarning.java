package fr.reemploi.application.system;

import java.util.List;

/// What is worrying about a figure, with one remedy: a message code and its arguments.
public record SystemWarning(String code, List<Object> arguments) {
    public SystemWarning {
        arguments = List.copyOf(arguments);
    }

    static SystemWarning of(String code, Object... arguments) {
        return new SystemWarning(code, List.of(arguments));
    }
}
