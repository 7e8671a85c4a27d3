package fr.reemploi.adapters.local;

import fr.reemploi.application.dispatch.LabelFiles;
import fr.reemploi.application.dispatch.LabelFilesContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class DiskLabelsTest extends LabelFilesContract {
    @TempDir private Path folder;

    @Override
    protected LabelFiles labels() {
        return new LocalAdapter(new LocalSettings(folder)).labelFiles();
    }
}
