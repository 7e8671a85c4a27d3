package fr.reemploi.adapters.files.common;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.adapters.files.imports.DiskImportFiles;
import fr.reemploi.application.SmallDisk;
import fr.reemploi.application.imports.ImportId;
import fr.reemploi.application.shared.StorageUnavailableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class FreeSpaceTest {
    @Test
    void a_disk_keeps_a_reserve_that_files_of_people_cannot_take() throws IOException {
        try (var disk = new SmallDisk(40)) {
            var folder = disk.folder().resolve("not").resolve("yet");
            assertThatCode(() -> FreeSpace.requireFor(folder, 30_000_000))
                    .doesNotThrowAnyException();
            refused(() -> FreeSpace.requireFor(folder, 41_000_000));
            Files.write(disk.folder().resolve("others"), new byte[40_000_000]);
            refused(() -> FreeSpace.requireFor(folder, 0));
        }
    }

    @Test
    void an_import_stops_before_the_disk_is_full_and_leaves_nothing() throws IOException {
        try (var disk = new SmallDisk(40)) {
            var files = new DiskImportFiles(disk.folder());
            var id = new ImportId(UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057"));
            refused(() -> files.store(id, new ByteArrayInputStream(new byte[60_000_000])));
            assertThatCode(() -> FreeSpace.requireFor(disk.folder(), 37_000_000))
                    .doesNotThrowAnyException();
            files.store(id, new ByteArrayInputStream(new byte[1_000_000]));
        }
    }

    private static void refused(ThrowingCallable call) {
        assertThatExceptionOfType(StorageUnavailableException.class)
                .isThrownBy(call)
                .withMessageContaining("nearly full");
    }
}
