package fr.reemploi.adapters.ai.model;

import fr.reemploi.application.cody.ChatModelException;
import fr.reemploi.application.cody.ChatModelException.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import okhttp3.Headers;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// An error of a server, by its status or within a stream.
///
/// @param status that of the response; 200 for an error within a stream
/// @param text what the server said, for the log and the operator
/// @param mayRepeat whether the same request may succeed
/// @param retryAfter how long the server asks to wait
record CompletionError(
        int status, String code, String text, boolean mayRepeat, Optional<Duration> retryAfter) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MAX_TEXT = 300;
    private static final String NO_CREDIT = "insufficient_quota";

    static CompletionError of(int status, Headers headers, String body) {
        var error = error(parse(body));
        var code = error.path("code").asString(error.path("type").asString(""));
        var noCredit =
                status == 402
                        || code.equals(NO_CREDIT)
                        || error.path("type").asString("").equals(NO_CREDIT);
        var transientStatus = status == 408 || status == 409 || status == 429 || status >= 500;
        var mayRepeat =
                Optional.ofNullable(headers.get("X-Should-Retry"))
                        .map("true"::equals)
                        .orElse(transientStatus && !noCredit);
        return new CompletionError(
                status,
                noCredit ? NO_CREDIT : code,
                text(error, body),
                mayRepeat,
                retryAfter(headers));
    }

    /// An error sent as an event of a stream whose status was 200.
    static CompletionError inStream(JsonNode event) {
        var error = error(event);
        var code = error.path("code").asString(error.path("type").asString(""));
        var noCredit = code.equals(NO_CREDIT) || error.path("type").asString("").equals(NO_CREDIT);
        return new CompletionError(
                200, noCredit ? NO_CREDIT : code, text(error, ""), !noCredit, Optional.empty());
    }

    /// The error is an object below `error`, or the whole (Mistral).
    private static JsonNode error(JsonNode body) {
        var nested = body.path("error");
        if (nested.isObject()) return nested;
        if (nested.isString()) return JSON.createObjectNode().put("message", nested.asString());
        return body;
    }

    private static JsonNode parse(String body) {
        try {
            var tree = JSON.readTree(body);
            return tree == null ? MissingNode.getInstance() : tree;
        } catch (JacksonException notJson) {
            return MissingNode.getInstance();
        }
    }

    /// The message: a text, or an object with details (Mistral).
    private static String text(JsonNode error, String body) {
        var message = error.path("message");
        var text =
                message.isString()
                        ? message.asString()
                        : message.isMissingNode() ? body : message.toString();
        var withParam =
                text
                        + error.path("param")
                                .asString("")
                                .transform(param -> param.isEmpty() ? "" : " (" + param + ")");
        var line = withParam.replaceAll("\\s+", " ").strip();
        return line.length() <= MAX_TEXT ? line : line.substring(0, MAX_TEXT) + "…";
    }

    private static Optional<Duration> retryAfter(Headers headers) {
        var millis = headers.get("Retry-After-Ms");
        if (millis != null && millis.strip().matches("\\d{1,9}"))
            return Optional.of(Duration.ofMillis(Long.parseLong(millis.strip())));
        var seconds = headers.get("Retry-After");
        if (seconds != null && seconds.strip().matches("\\d{1,6}"))
            return Optional.of(Duration.ofSeconds(Long.parseLong(seconds.strip())));
        return Optional.ofNullable(headers.getInstant("Retry-After"))
                .map(until -> Duration.between(Instant.now(), until))
                .filter(wait -> !wait.isNegative());
    }

    boolean mentions(String word) {
        return text.toLowerCase(Locale.ROOT).contains(word);
    }

    /// The exception of the port.
    ChatModelException exception() {
        return new ChatModelException(reason(), status + " " + code + " " + text, retryAfter);
    }

    private Reason reason() {
        if (code.equals(NO_CREDIT)) return Reason.NO_CREDIT;
        return mayRepeat ? Reason.UNAVAILABLE : Reason.REJECTED;
    }
}
