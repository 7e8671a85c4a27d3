package fr.reemploi.application.notification;

import java.util.List;

/// One letter about an order.
///
/// @param name which text it is, e.g. `shipped`
/// @param details what only this letter tells, in the order its text has them
record OrderLetter(Side to, String name, List<Object> details) {
    /// Who reads it.
    enum Side {
        BUYER,
        SELLER
    }

    static OrderLetter toBuyer(String name, Object... details) {
        return new OrderLetter(Side.BUYER, name, List.of(details));
    }

    static OrderLetter toSeller(String name, Object... details) {
        return new OrderLetter(Side.SELLER, name, List.of(details));
    }

    /// Several lines, quoted whole.
    record Lines(List<String> lines) {
        @Override
        public String toString() {
            return String.join("\n", lines);
        }
    }
}
