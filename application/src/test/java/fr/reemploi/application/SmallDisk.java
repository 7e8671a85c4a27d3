package fr.reemploi.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A disk of a few megabytes that a test can fill up: a tmpfs, which only root can mount. Without
/// the right the test is skipped.
public final class SmallDisk implements AutoCloseable {
    private static final String FILLING = "filling";
    private static final int BLOCK = 4096;

    private final Path folder;

    public SmallDisk(int megabytes) throws IOException {
        folder = Files.createTempDirectory("small-disk");
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", "" + folder)
                        == 0,
                "this user cannot mount a tmpfs");
    }

    public Path folder() {
        return folder;
    }

    /// Leaves no free byte.
    public void fill() throws IOException {
        var options =
                new StandardOpenOption[] {StandardOpenOption.CREATE, StandardOpenOption.APPEND};
        var full = false;
        while (!full) full = !append(options);
        assertThat(Files.getFileStore(folder).getUsableSpace()).isZero();
    }

    private boolean append(StandardOpenOption... options) {
        try {
            Files.write(folder.resolve(FILLING), new byte[BLOCK], options);
            return true;
        } catch (IOException full) {
            return false;
        }
    }

    public void empty() throws IOException {
        Files.deleteIfExists(folder.resolve(FILLING));
    }

    public void makeReadOnly() throws IOException {
        assertThat(run("mount", "-o", "remount,ro", "" + folder)).isZero();
    }

    @Override
    public void close() throws IOException {
        assertThat(run("umount", "--lazy", "" + folder)).isZero();
        Files.delete(folder);
    }

    private static int run(String... command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .onExit()
                .join()
                .exitValue();
    }
}
