package fr.reemploi.bootstrap.cli;

import fr.reemploi.application.shared.Messages;
import fr.reemploi.application.shared.StartupException;
import fr.reemploi.domain.shared.DomainException;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.Language;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.PortInUseException;

/// Prints errors on the command line: one sentence, and a line to copy where there is a remedy. A
/// trace goes to the log file only.
public final class ErrorReporter {
    private final PrintWriter out;
    private final Language language;

    public ErrorReporter(PrintWriter out) {
        this(out, CommandLanguage.current());
    }

    ErrorReporter(PrintWriter out, Language language) {
        this.out = out;
        this.language = language;
    }

    /// Prints the error and returns the exit code.
    ///
    /// @param folder the data folder, whose log gets the trace of an unexpected error
    public int report(Throwable failure, Path folder) {
        if (isStopping()) return 1;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case StartupException fault -> {
                    return print(fault);
                }
                case PortInUseException portInUse -> {
                    return print(ListeningPort.taken(portInUse.getPort()));
                }
                case DomainException violation -> {
                    out.println(message(violation));
                    return 1;
                }
                default -> {}
            }
        }
        CommandLog.toFile(folder);
        LoggerFactory.getLogger(ErrorReporter.class).error("unexpected failure", failure);
        return print(
                new StartupException(
                        "startup.unexpected",
                        failure.getClass().getSimpleName(),
                        folder.resolve(CommandLog.FILE)));
    }

    /// Whether the program was told to stop: what fails then, fails for that reason.
    private static boolean isStopping() {
        try {
            var hook = new Thread();
            Runtime.getRuntime().addShutdownHook(hook);
            Runtime.getRuntime().removeShutdownHook(hook);
            return false;
        } catch (IllegalStateException stopping) {
            return true;
        }
    }

    int print(StartupException fault) {
        out.println(fault.reason(language));
        out.println("→ " + fault.remedy(language));
        return 1;
    }

    private String message(DomainException violation) {
        if (!(violation instanceof InvalidInputException invalid) || invalid.errors().isEmpty()) {
            return Messages.of(violation, language);
        }
        var text = new StringBuilder();
        invalid.errors()
                .forEach(error ->
                        text.append(error.field())
                                .append(" : ")
                                .append(Messages.of(error, language))
                                .append(System.lineSeparator()));
        return text.toString().strip();
    }
}
