package fr.reemploi.adapters.ai.model;

import java.util.Optional;
import okhttp3.HttpUrl;

/// What servers of the same protocol call differently, or reject.
///
/// @param instructionRole role of the message with the instructions
/// @param limitField field with the greatest number of tokens of a reply
/// @param reportsUsage whether the usage of a stream has to be, and can be, asked for
record Dialect(String instructionRole, String limitField, boolean reportsUsage) {
    private static final String OLD_LIMIT = "max_tokens";
    private static final String NEW_LIMIT = "max_completion_tokens";

    /// The dialect of most servers.
    private static final Dialect COMMON = new Dialect("system", OLD_LIMIT, true);

    /// Its reasoning models reject the old field.
    private static final Dialect OPENAI = new Dialect("developer", NEW_LIMIT, true);

    /// Rejects fields it does not know (422), and reports the usage of streams without being asked.
    private static final Dialect MISTRAL = new Dialect("system", OLD_LIMIT, false);

    static Dialect of(HttpUrl server) {
        var host = server.host();
        if (host.equals("api.openai.com")) return OPENAI;
        return host.equals("mistral.ai") || host.endsWith(".mistral.ai") ? MISTRAL : COMMON;
    }

    /// The dialect to try after a rejection; empty if it is not for one of these differences.
    Optional<Dialect> after(CompletionError error) {
        if (error.status() != 400 && error.status() != 422) return Optional.empty();
        if (reportsUsage && error.mentions("stream_options"))
            return Optional.of(new Dialect(instructionRole, limitField, false));
        if (instructionRole.equals("developer") && error.mentions("developer"))
            return Optional.of(new Dialect("system", limitField, reportsUsage));
        if (limitField.equals(OLD_LIMIT) && error.mentions(NEW_LIMIT))
            return Optional.of(new Dialect(instructionRole, NEW_LIMIT, reportsUsage));
        if (limitField.equals(NEW_LIMIT) && error.mentions(NEW_LIMIT))
            return Optional.of(new Dialect(instructionRole, OLD_LIMIT, reportsUsage));
        return Optional.empty();
    }
}
