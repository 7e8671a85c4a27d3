package fr.reemploi.domain.order;

import fr.reemploi.domain.shared.OrderId;
import java.util.Optional;
import java.util.regex.Pattern;

/// Identifies a return: the id of its order and a number.
public record ReturnId(OrderId order, int number) {
    private static final Pattern FORMAT = Pattern.compile("([0-9a-f-]{36})-([0-9]{1,3})");

    public static Optional<ReturnId> parse(String text) {
        var match = FORMAT.matcher(text);
        if (!match.matches()) return Optional.empty();
        return OrderId.parse(match.group(1))
                .map(order -> new ReturnId(order, Integer.parseInt(match.group(2))));
    }

    @Override
    public String toString() {
        return order + "-" + number;
    }
}
