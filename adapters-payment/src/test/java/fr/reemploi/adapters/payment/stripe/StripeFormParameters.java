package fr.reemploi.adapters.payment.stripe;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Form parameters of a request to API v1, by their bracketed names.
record StripeFormParameters(Map<String, String> byName) {
    static StripeFormParameters of(String encoded) {
        var byName = new TreeMap<String, String>();
        for (var pair : encoded.split("&")) {
            var cut = pair.indexOf('=');
            if (cut > 0)
                byName.put(decoded(pair.substring(0, cut)), decoded(pair.substring(cut + 1)));
        }
        return new StripeFormParameters(byName);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    String required(String name) {
        return text(name)
                .orElseThrow(() ->
                        FakeStripeException.bad(
                                "parameter_missing", "Missing required param: " + name + "."));
    }

    long number(String name) {
        return Long.parseLong(required(name));
    }

    /// A positive amount; defaults to the remaining one.
    long amount(long remaining) {
        var amount = text("amount").map(Long::parseLong).orElse(remaining);
        if (amount <= 0)
            throw FakeStripeException.bad("parameter_invalid_integer", "Invalid amount");
        return amount;
    }

    /// The metadata under a name: `metadata`, or that of a nested object.
    Map<String, Object> metadata(String name) {
        var metadata = new LinkedHashMap<String, Object>();
        byName.forEach((key, value) -> {
            if (key.startsWith(name + "[") && key.endsWith("]"))
                metadata.put(key.substring(name.length() + 1, key.length() - 1), value);
        });
        return metadata;
    }
}
