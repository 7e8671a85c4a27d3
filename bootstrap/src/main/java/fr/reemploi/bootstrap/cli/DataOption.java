package fr.reemploi.bootstrap.cli;

import fr.reemploi.bootstrap.installation.StartupOptions;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/// The data folder option, common to all commands.
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DOSSIER",
            description = "Le dossier de données (sinon REEMPLOI_DATA, sinon ./data).")
    private Optional<Path> folder = Optional.empty();

    StartupOptions options(Optional<Integer> port) {
        return StartupOptions.of(folder, port);
    }

    StartupOptions options() {
        return options(Optional.empty());
    }
}
