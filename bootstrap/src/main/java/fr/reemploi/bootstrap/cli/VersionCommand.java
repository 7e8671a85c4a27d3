package fr.reemploi.bootstrap.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Prints the version.
@Command(name = "version", description = "Donne la version du programme et celle de Java.")
public final class VersionCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    static String version() {
        return Optional.ofNullable(VersionCommand.class.getPackage().getImplementationVersion())
                .orElse("de développement");
    }

    @Override
    public Integer call() {
        spec.commandLine()
                .getOut()
                .println("Réemploi " + version() + " (Java " + Runtime.version() + ")");
        return 0;
    }
}
