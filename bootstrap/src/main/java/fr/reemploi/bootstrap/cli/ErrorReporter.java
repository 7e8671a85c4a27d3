package fr.reemploi.bootstrap.cli;

import fr.reemploi.application.shared.Messages;
import fr.reemploi.bootstrap.installation.StartupException;
import fr.reemploi.domain.shared.DomainException;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.Language;
import java.io.PrintWriter;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.PortInUseException;

/// Says on the command line why something did not work, and what to do about it.
public final class ErrorReporter {
    private ErrorReporter() {}

    /// Reports, and gives the exit code.
    public static int report(Throwable failure, PrintWriter to) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case StartupException stop -> {
                    return print(to, stop.reason(), stop.remedy());
                }
                case PortInUseException taken -> {
                    return print(
                            to,
                            "Le port " + taken.getPort() + " est déjà pris par un autre programme.",
                            "Choisissez-en un autre : reemploi serve --port "
                                    + (taken.getPort() + 1));
                }
                case DomainException refusal -> {
                    return print(to, message(refusal), "");
                }
                default -> {}
            }
        }
        LoggerFactory.getLogger(ErrorReporter.class).error("unexpected failure", failure);
        return print(
                to,
                "Erreur inattendue : " + failure,
                "Le détail est dans le fichier logs/reemploi.log du dossier de données.");
    }

    private static String message(DomainException refusal) {
        if (!(refusal instanceof InvalidInputException invalid) || invalid.errors().isEmpty()) {
            return Messages.of(refusal, Language.FR);
        }
        var text = new StringBuilder();
        invalid.errors()
                .forEach(fault ->
                        text.append(fault.field())
                                .append(" : ")
                                .append(Messages.of(fault, Language.FR))
                                .append(System.lineSeparator()));
        return text.toString().strip();
    }

    private static int print(PrintWriter to, String reason, String remedy) {
        to.println(reason);
        if (!remedy.isEmpty()) to.println("→ " + remedy);
        return 1;
    }
}
