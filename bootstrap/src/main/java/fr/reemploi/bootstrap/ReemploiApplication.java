package fr.reemploi.bootstrap;

import fr.reemploi.bootstrap.cli.AdminCommand;
import fr.reemploi.bootstrap.cli.DataOption;
import fr.reemploi.bootstrap.cli.ErrorReporter;
import fr.reemploi.bootstrap.cli.ImportCommand;
import fr.reemploi.bootstrap.cli.ReindexCommand;
import fr.reemploi.bootstrap.cli.ServeCommand;
import fr.reemploi.bootstrap.cli.UsageReporter;
import fr.reemploi.bootstrap.cli.VersionCommand;
import fr.reemploi.domain.account.EmailAddress;
import fr.reemploi.domain.shared.InvalidInputException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/// The command line: `reemploi COMMAND`.
@Command(
        name = "reemploi",
        description = "La place de marché des pièces auto de réemploi.",
        subcommands = {
            ServeCommand.class,
            AdminCommand.class,
            ImportCommand.class,
            ReindexCommand.class,
            VersionCommand.class,
            HelpCommand.class
        },
        synopsisSubcommandLabel = "COMMANDE",
        commandListHeading = "%nCommandes :%n",
        footer = {
            "",
            "Pour commencer : reemploi serve --demo",
            "« reemploi help COMMANDE » explique une commande. Codes de sortie : 0 fait, 1 échec, 2 mauvais usage."
        })
public final class ReemploiApplication {
    private ReemploiApplication() {}

    public static void main(String[] arguments) {
        // what libraries report by java.util.logging is no answer to a command
        LogManager.getLogManager().reset();
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        return commandLine().execute(arguments.length == 0 ? new String[] {"help"} : arguments);
    }

    static CommandLine commandLine() {
        var program = new CommandLine(new ReemploiApplication());
        addHelpOption(program);
        return program.registerConverter(EmailAddress.class, ReemploiApplication::emailAddress)
                .registerConverter(Path.class, ReemploiApplication::path)
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(new UsageReporter())
                .setExecutionExceptionHandler((failure, command, line) ->
                        new ErrorReporter(command.getErr())
                                .report(failure, DataOption.folder(line)));
    }

    private static void addHelpOption(CommandLine line) {
        var spec = line.getCommandSpec();
        if (spec.findOption("-h") == null)
            spec.addOption(
                    OptionSpec.builder("-h", "--help")
                            .usageHelp(true)
                            .description("Affiche cette aide.")
                            .build());
        line.getSubcommands().values().forEach(ReemploiApplication::addHelpOption);
    }

    private static EmailAddress emailAddress(String text) {
        try {
            return EmailAddress.parse(text);
        } catch (InvalidInputException notAnAddress) {
            throw new TypeConversionException(text);
        }
    }

    private static Path path(String text) {
        try {
            if (!text.isBlank()) return Path.of(text);
        } catch (InvalidPathException notAPath) {
            throw new TypeConversionException(text);
        }
        throw new TypeConversionException(text);
    }
}
