package fr.reemploi.application.invoice;

import fr.reemploi.domain.shared.OrderId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// In-memory invoice numbers.
public final class InMemoryInvoiceNumbers implements InvoiceNumbers {
    private final Map<Issuer, Map<OrderId, Long>> numbers = new HashMap<>();

    @Override
    public synchronized InvoiceNumber number(Issuer issuer, OrderId order) {
        var ofIssuer = numbers.computeIfAbsent(issuer, _ -> new LinkedHashMap<>());
        var next = ofIssuer.size() + 1L;
        var before = ofIssuer.putIfAbsent(order, next);
        return new InvoiceNumber(issuer, before == null ? next : before);
    }
}
