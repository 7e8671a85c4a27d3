package fr.reemploi.application.shipment;

import fr.reemploi.application.shipping.LabelFile;
import fr.reemploi.domain.shared.OrderId;
import java.util.Optional;

/// Port: purchased labels. Carriers keep them for days only.
public interface LabelFiles {
    /// Stores a label durably, replacing an earlier one.
    void save(OrderId order, LabelFile label);

    Optional<LabelFile> find(OrderId order);
}
