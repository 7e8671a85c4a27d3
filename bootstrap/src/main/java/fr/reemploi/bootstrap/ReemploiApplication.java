package fr.reemploi.bootstrap;

import fr.reemploi.bootstrap.cli.AdminCommand;
import fr.reemploi.bootstrap.cli.DataOption;
import fr.reemploi.bootstrap.cli.ErrorReporter;
import fr.reemploi.bootstrap.cli.ImportCommand;
import fr.reemploi.bootstrap.cli.ReindexCommand;
import fr.reemploi.bootstrap.cli.ServeCommand;
import fr.reemploi.bootstrap.cli.UsageReporter;
import fr.reemploi.bootstrap.cli.VersionCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

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
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        return commandLine().execute(arguments.length == 0 ? new String[] {"help"} : arguments);
    }

    static CommandLine commandLine() {
        return new CommandLine(new ReemploiApplication())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(new UsageReporter())
                .setExecutionExceptionHandler((failure, command, line) ->
                        new ErrorReporter(command.getErr())
                                .report(failure, DataOption.folder(line)));
    }
}
