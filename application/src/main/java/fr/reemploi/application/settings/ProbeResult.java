package fr.reemploi.application.settings;

import java.util.List;
import java.util.stream.Stream;

/// One thing tried of a service's settings, and what came of it, in words for the one who typed
/// them.
///
/// @param name a word for programs: `credentials`, `clock`, `webhook`
/// @param code the sentence that says what was found; what to do about it is the sentence
///   `<code>.remedy`, there for every check that failed
/// @param arguments what the sentences name; never a secret
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
