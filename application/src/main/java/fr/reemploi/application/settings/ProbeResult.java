package fr.reemploi.application.settings;

import java.util.List;
import java.util.stream.Stream;

/// Result of one check of a section's settings.
///
/// @param name machine-readable: `credentials`, `clock`, `webhook`
/// @param code the message of the result; the message of its remedy is `<code>.remedy`, defined for
///   every failed check
/// @param arguments of both messages; never a secret
public record ProbeResult(String name, boolean ok, String code, List<String> arguments) {
    public ProbeResult {
        arguments = List.copyOf(arguments);
    }

    public static ProbeResult passed(String name, String code, Object... arguments) {
        return new ProbeResult(name, true, code, strings(arguments));
    }

    public static ProbeResult failed(String name, String code, Object... arguments) {
        return new ProbeResult(name, false, code, strings(arguments));
    }

    private static List<String> strings(Object... arguments) {
        return Stream.of(arguments).map(String::valueOf).toList();
    }
}
