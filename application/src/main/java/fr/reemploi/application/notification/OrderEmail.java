package fr.reemploi.application.notification;

import java.util.List;

/// An e-mail about an order.
///
/// @param template the message template, e.g. `shipped`
/// @param details arguments of this template, in the order of its placeholders
record OrderEmail(Recipient recipient, String template, List<Object> details) {
    /// Recipient of the e-mail.
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

    /// Several lines, quoted in full.
    record Lines(List<String> lines) {
        @Override
        public String toString() {
            return String.join("\n", lines);
        }
    }
}
