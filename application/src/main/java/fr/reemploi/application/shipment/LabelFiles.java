package fr.reemploi.application.shipment;

import fr.reemploi.application.shipping.LabelFile;
import fr.reemploi.domain.shared.OrderId;
import java.util.Optional;

/// The labels that were bought, in our own store: carriers keep theirs for days only.
public interface LabelFiles {
    /// Keeps a label; once this returns it is on the disk. A label kept before is replaced.
    void save(OrderId order, LabelFile label);

    Optional<LabelFile> find(OrderId order);
}
