package fr.reemploi.application.order;

import java.util.List;

/// Who runs this marketplace, as its invoices name him.
///
/// @param details his address, SIRET, VAT number: a line each
public record Operator(String name, List<String> details) {
    public Operator {
        details = List.copyOf(details);
    }
}
