package fr.reemploi.adapters.http.api;

import fr.reemploi.application.shared.Messages;
import fr.reemploi.domain.shared.DomainException;
import fr.reemploi.domain.shared.FieldError;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An error of the API, written as `application/problem+json` (RFC 9457).
///
/// @param code stable, dotted: the key of the message people read
/// @param moreErrors number of field errors beyond those listed
/// @param lists additional lists of the problem, by field name
/// @param total the new total, when a price changed
/// @param headers additional response headers
public record Problem(
        int status,
        String code,
        List<Object> arguments,
        List<FieldError> fieldErrors,
        int moreErrors,
        Map<String, List<String>> lists,
        Optional<Money> total,
        Map<String, String> headers) {
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final int MAX_FIELD_ERRORS = 50;

    public static Problem of(int status, String code, Object... arguments) {
        return new Problem(
                status,
                code,
                List.of(arguments),
                List.of(),
                0,
                Map.of(),
                Optional.empty(),
                Map.of());
    }

    static Problem of(int status, DomainException exception) {
        return of(status, exception.code(), exception.arguments().toArray());
    }

    public Problem with(InvalidInputException invalid) {
        var errors = invalid.errors();
        var listed = errors.subList(0, Math.min(errors.size(), MAX_FIELD_ERRORS));
        var more = errors.size() - listed.size() + invalid.uncollected();
        return new Problem(status, code, arguments, listed, more, lists, total, headers);
    }

    Problem with(String header, String value) {
        var more = new java.util.LinkedHashMap<>(headers);
        more.put(header, value);
        return new Problem(status, code, arguments, fieldErrors, moreErrors, lists, total, more);
    }

    public Problem withList(String field, List<String> values) {
        var list = Map.of(field, values);
        return new Problem(status, code, arguments, fieldErrors, moreErrors, list, total, headers);
    }

    public Problem withTotal(Money newTotal) {
        var changed = Optional.of(newTotal);
        return new Problem(
                status, code, arguments, fieldErrors, moreErrors, lists, changed, headers);
    }

    /// The message in the given language.
    String detail(Language language) {
        return Messages.contains(code, language)
                ? Messages.of(language, code, arguments.toArray())
                : title(language);
    }

    /// The title of the status.
    String title(Language language) {
        return title(status, language);
    }

    public static String title(int status, Language language) {
        var key = "http.status." + status;
        var general = status < 500 ? "http.status.400" : "http.status.500";
        return Messages.of(language, Messages.contains(key, language) ? key : general);
    }

    /// The JSON of this problem.
    public JsonWriter json(Language language, String path, String requestId) {
        var json =
                new JsonWriter(512)
                        .raw("{\"type\":")
                        .string("/problems/" + code)
                        .raw(",\"title\":")
                        .string(title(language))
                        .raw(",\"status\":")
                        .number(status)
                        .raw(",\"detail\":")
                        .string(detail(language))
                        .raw(",\"instance\":")
                        .string(path)
                        .raw(",\"code\":")
                        .string(code)
                        .raw(",\"requestId\":")
                        .string(requestId);
        lists.forEach((name, values) -> list(json, name, values));
        total.ifPresent(amount -> amount(json, "total", amount));
        if (!fieldErrors.isEmpty()) errors(json, language);
        return json.raw("}");
    }

    private static void list(JsonWriter json, String name, List<String> values) {
        json.raw(",").string(name).raw(":[");
        var separator = "";
        for (var value : values) {
            json.raw(separator).string(value);
            separator = ",";
        }
        json.raw("]");
    }

    private static void amount(JsonWriter json, String name, Money amount) {
        json.raw(",")
                .string(name)
                .raw(":{\"amount\":")
                .number(amount.minor())
                .raw(",\"currency\":")
                .string(amount.currency().getCurrencyCode())
                .raw("}");
    }

    private void errors(JsonWriter json, Language language) {
        json.raw(",\"errors\":[");
        var separator = "";
        for (var error : fieldErrors) {
            json.raw(separator)
                    .raw("{\"field\":")
                    .string(error.field())
                    .raw(",\"code\":")
                    .string(error.code())
                    .raw(",\"message\":")
                    .string(message(error, language))
                    .raw("}");
            separator = ",";
        }
        json.raw("]");
        if (moreErrors > 0) json.raw(",\"moreErrors\":").number(moreErrors);
    }

    private String message(FieldError error, Language language) {
        return Messages.contains(error.code(), language)
                ? Messages.of(error, language)
                : title(language);
    }
}
