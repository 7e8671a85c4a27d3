package fr.reemploi.bootstrap.cli;

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

    StartupOptions options(Optional<Integer> port) {
        return StartupOptions.of(folder, port);
    }

    StartupOptions options() {
        return options(Optional.empty());
    }
}
