package fr.reemploi.bootstrap.cli;

import fr.reemploi.application.shared.Messages;
import fr.reemploi.bootstrap.installation.StartupException;
import fr.reemploi.domain.shared.DomainException;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.Language;
import java.io.PrintWriter;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.PortInUseException;

/// Prints errors on the command line, with a remedy where there is one.
public final class ErrorReporter {
    private ErrorReporter() {}

    /// Prints the error and returns the exit code.
    public static int report(Throwable failure, PrintWriter out) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case StartupException startup -> {
                    return print(out, startup.reason(), startup.remedy());
                }
                case PortInUseException portInUse -> {
                    return print(
                            out,
                            "Le port "
                                    + portInUse.getPort()
                                    + " est déjà pris par un autre programme.",
                            "Choisissez-en un autre : reemploi serve --port "
                                    + (portInUse.getPort() + 1));
                }
                case DomainException violation -> {
                    return print(out, message(violation), "");
                }
                default -> {}
            }
        }
        LoggerFactory.getLogger(ErrorReporter.class).error("unexpected failure", failure);
        return print(
                out,
                "Erreur inattendue : " + failure,
                "Le détail est dans le fichier logs/reemploi.log du dossier de données.");
    }

    private static String message(DomainException violation) {
        if (!(violation instanceof InvalidInputException invalid) || invalid.errors().isEmpty()) {
            return Messages.of(violation, Language.FR);
        }
        var text = new StringBuilder();
        invalid.errors()
                .forEach(error ->
                        text.append(error.field())
                                .append(" : ")
                                .append(Messages.of(error, Language.FR))
                                .append(System.lineSeparator()));
        return text.toString().strip();
    }

    private static int print(PrintWriter out, String reason, String remedy) {
        out.println(reason);
        if (!remedy.isEmpty()) out.println("→ " + remedy);
        return 1;
    }
}
