package fr.reemploi.adapters.files.labels;

import fr.reemploi.adapters.files.FilesAdapter;
import fr.reemploi.adapters.files.FilesSettings;
import fr.reemploi.application.shipment.LabelFiles;
import fr.reemploi.application.shipment.LabelFilesContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class DiskLabelsTest extends LabelFilesContract {
    @TempDir private Path folder;

    @Override
    protected LabelFiles labels() {
        return new FilesAdapter(new FilesSettings(folder)).labelFiles();
    }
}
