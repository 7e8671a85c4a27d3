package fr.reemploi.application.shipment;

import fr.reemploi.application.shipping.LabelFile;
import fr.reemploi.domain.shared.OrderId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// In-memory labels.
public final class InMemoryLabelFiles implements LabelFiles {
    private final Map<OrderId, LabelFile> files = new ConcurrentHashMap<>();

    @Override
    public void save(OrderId order, LabelFile label) {
        files.put(order, label);
    }

    @Override
    public Optional<LabelFile> find(OrderId order) {
        return Optional.ofNullable(files.get(order));
    }
}
