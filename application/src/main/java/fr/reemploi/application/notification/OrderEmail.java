package fr.reemploi.application.notification;

import java.util.List;

/// One letter about an order.
///
/// @param template which text it is, e.g. `shipped`
/// @param details what only this letter tells, in the order its text has them
record OrderEmail(Recipient recipient, String template, List<Object> details) {
    /// Who reads it.
    enum Recipient {
        BUYER,
        SELLER
    }

    static OrderEmail toBuyer(String name, Object... details) {
        return new OrderEmail(Recipient.BUYER, name, List.of(details));
    }

    static OrderEmail toSeller(String name, Object... details) {
        return new OrderEmail(Recipient.SELLER, name, List.of(details));
    }

    /// Several lines, quoted whole.
    record Lines(List<String> lines) {
        @Override
        public String toString() {
            return String.join("\n", lines);
        }
    }
}
