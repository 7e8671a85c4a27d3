package fr.reemploi.bootstrap.cli;

import fr.reemploi.application.shared.StartupException;
import fr.reemploi.bootstrap.installation.DataFolder;
import fr.reemploi.bootstrap.installation.StartupOptions;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/// The data folder option, common to all commands.
public final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DOSSIER",
            description = "Le dossier de données (sinon REEMPLOI_DATA, sinon ./data).")
    private Optional<Path> folder = Optional.empty();

    /// The data folder of the command that was run.
    public static Path folder(ParseResult line) {
        var command = line;
        while (command.hasSubcommand()) command = command.subcommand();
        return StartupOptions.folder(
                Optional.ofNullable(command.matchedOption("--data"))
                        .map(option -> option.<Optional<Path>>getValue())
                        .flatMap(folder -> folder));
    }

    /// Options of a command that makes no sense without an installation: a mistyped folder is not
    /// made a new one.
    StartupOptions optionsOfInstallation() {
        var path = StartupOptions.folder(folder);
        if (!DataFolder.isInstallation(path))
            throw new StartupException("startup.data.no-installation", path);
        return options();
    }

    StartupOptions options(Optional<Integer> port) {
        return StartupOptions.of(folder, port);
    }

    StartupOptions options() {
        return options(Optional.empty());
    }
}
