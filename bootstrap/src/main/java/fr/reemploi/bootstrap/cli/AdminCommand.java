package fr.reemploi.bootstrap.cli;

import fr.reemploi.application.account.CreateFirstAdministrator;
import fr.reemploi.application.account.ResetSecondFactor;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.StartupException;
import fr.reemploi.domain.account.EmailAddress;
import fr.reemploi.domain.shared.NotFoundException;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Manages administrators.
@Command(
        name = "admin",
        description = "Gère les administrateurs.",
        subcommands = {
            AdminCommand.Create.class,
            AdminCommand.ResetSecondFactorCommand.class,
            HelpCommand.class
        })
public final class AdminCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return 2;
    }

    /// Removes the second factor of an account, such as that of the only administrator.
    @Command(
            name = "reset-second-factor",
            description =
                    "Retire la double authentification d'un compte dont le téléphone et les codes"
                            + " de secours sont perdus.")
    static final class ResetSecondFactorCommand implements Callable<Integer> {
        @Mixin private final DataOption data = new DataOption();

        @Option(
                names = "--email",
                required = true,
                paramLabel = "ADRESSE",
                description = "Son adresse e-mail.")
        @SuppressWarnings("NullAway.Init")
        private EmailAddress email;

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() {
            try (var context = new CommandContext(data.optionsOfInstallation())) {
                context.get(ResetSecondFactor.class).resetFromCommandLine(email);
            } catch (NotFoundException noSuchAccount) {
                throw new StartupException("startup.admin.unknown-account", email.value());
            }
            spec.commandLine()
                    .getOut()
                    .println(
                            email.value()
                                    + " se connecte maintenant avec son seul mot de passe :"
                                    + " /connexion");
            return 0;
        }
    }

    /// Creates an administrator.
    @Command(
            name = "create",
            description = "Crée un administrateur, ou donne ce rôle à un compte qui existe déjà.")
    static final class Create implements Callable<Integer> {
        @Mixin private final DataOption data = new DataOption();

        @Option(
                names = "--email",
                required = true,
                paramLabel = "ADRESSE",
                description = "Son adresse e-mail.")
        @SuppressWarnings("NullAway.Init")
        private EmailAddress email;

        @Option(
                names = "--password-stdin",
                description = "Lit le mot de passe sur l'entrée standard.")
        private boolean fromStandardInput;

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            var options = data.options();
            try (var context = new CommandContext(options)) {
                var accounts = context.get(fr.reemploi.application.account.Accounts.class);
                var exists = accounts.findByEmail(email).isPresent();
                var form =
                        Form.ofJson(
                                Map.of(
                                        "email",
                                        email.value(),
                                        "displayName",
                                        "Administrateur",
                                        "password",
                                        exists ? "" : password()));
                context.get(CreateFirstAdministrator.class).createOrPromote(email, form);
            }
            spec.commandLine()
                    .getOut()
                    .println(
                            "%s est administrateur du site de %s. Connexion : /connexion"
                                    .formatted(email.value(), options.data().path()));
            return 0;
        }

        private String password() throws IOException {
            if (fromStandardInput) {
                var input =
                        new BufferedReader(
                                new InputStreamReader(System.in, StandardCharsets.UTF_8));
                return Objects.requireNonNullElse(input.readLine(), "");
            }
            var console = Optional.ofNullable(System.console()).filter(Console::isTerminal);
            if (console.isEmpty()) {
                throw new StartupException("startup.admin.no-terminal", email);
            }
            return new String(
                    console.get().readPassword("Mot de passe (10 caractères au moins) : "));
        }
    }
}
