package fr.reemploi.adapters.ai.rules;

import fr.reemploi.application.shared.LocalizedFormats;
import fr.reemploi.domain.shared.Money;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the data of a tool's result.
record ResultData(Map<?, ?> values, LocalizedFormats formats) {
    String text(String name) {
        return maybeText(name).orElse("");
    }

    Optional<String> maybeText(String name) {
        return Optional.ofNullable(values.get(name)).map(String::valueOf);
    }

    long number(String name) {
        return maybeNumber(name).orElse(0L);
    }

    Optional<Long> maybeNumber(String name) {
        return values.get(name) instanceof Number number
                ? Optional.of(number.longValue())
                : Optional.empty();
    }

    String money(String name) {
        return maybeMoney(name).orElse("—");
    }

    Optional<String> maybeMoney(String name) {
        return inner(name).maybeNumber("cents").map(Money::cents).map(formats::money);
    }

    String dateTime(String name) {
        return formats.dateTime(Instant.parse(text(name)));
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    String date(String name) {
        return formats.date(Instant.parse(text(name)));
    }

    List<String> texts(String name) {
        return values.get(name) instanceof Collection<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    ResultData inner(String name) {
        return of(values.get(name) instanceof Map<?, ?> map ? map : Map.of());
    }

    List<ResultData> items(String name) {
        return values.get(name) instanceof Collection<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .map(item -> of((Map<?, ?>) item))
                        .toList()
                : List.of();
    }

    private ResultData of(Map<?, ?> map) {
        return new ResultData(map, formats);
    }
}
