package fr.reemploi.adapters.files.labels;

import fr.reemploi.adapters.files.common.DurableFile;
import fr.reemploi.application.shared.StorageUnavailableException;
import fr.reemploi.application.shipment.LabelFiles;
import fr.reemploi.application.shipping.LabelFile;
import fr.reemploi.domain.shared.OrderId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Shipping labels on disk, distributed over folders by the last two characters of the order id,
/// which are random.
public final class DiskLabels implements LabelFiles {
    private final Path folder;

    public DiskLabels(Path folder) {
        this.folder = folder;
    }

    @Override
    public void save(OrderId order, LabelFile label) {
        file(order).write(label.pdf());
    }

    @Override
    public Optional<LabelFile> find(OrderId order) {
        var file = file(order);
        if (!file.exists()) return Optional.empty();
        try (var in = file.open()) {
            return Optional.of(new LabelFile(in.readAllBytes()));
        } catch (IOException e) {
            throw new StorageUnavailableException("Files of the data folder failed: " + e, e);
        }
    }

    private DurableFile file(OrderId order) {
        var name = order.toString();
        var end = name.substring(name.length() - 2);
        return new DurableFile(folder.resolve(end).resolve(name + ".pdf"));
    }
}
