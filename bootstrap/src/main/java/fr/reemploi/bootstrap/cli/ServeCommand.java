package fr.reemploi.bootstrap.cli;

import fr.reemploi.application.account.CreateFirstAdministrator;
import fr.reemploi.bootstrap.config.ServerConfiguration;
import fr.reemploi.bootstrap.installation.StartupOptions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Starts the web site and the REST API.
@Command(name = "serve", description = "Met le site en marche.")
public final class ServeCommand implements Callable<Integer> {
    @Mixin private final DataOption data = new DataOption();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Le port (sinon REEMPLOI_PORT, sinon 8080).")
    private Optional<Integer> port = Optional.empty();

    @Option(
            names = "--demo",
            description = "Remplit une installation vide de 2 000 annonces d'exemple.")
    private boolean demo;

    @Option(
            names = "--sandbox-clock",
            description =
                    "Laisse l'administrateur avancer l'heure, pour voir les délais s'écouler (essais seulement).")
    private boolean sandboxClock;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        checkPort();
        var base = data.options(port);
        var options = sandboxClock ? base.withSandboxClock() : base;
        options.data().lock();
        ListeningPort.check(options.port());
        var context = start(options);
        var address = address(context);
        spec.commandLine().getOut().println("Réemploi est ouvert : " + address);
        if (demo) DemoSetup.fill(context, address, spec.commandLine().getOut());
        printAdministratorInvitation(context, address);
        new CountDownLatch(1).await();
        return 0;
    }

    private void checkPort() {
        if (port.filter(number -> number < 0 || number > StartupOptions.MAX_PORT).isEmpty()) return;
        var line = spec.commandLine();
        throw new ParameterException(
                line, "port", null, spec.findOption("--port"), "" + port.orElseThrow());
    }

    /// Starts the server. Nothing is printed meanwhile; the log file has everything.
    public static ConfigurableApplicationContext start(StartupOptions options) {
        var context = run(options);
        CommandLog.showWarnings();
        return context;
    }

    private static ConfigurableApplicationContext run(StartupOptions options) {
        return new SpringApplicationBuilder(ServerConfiguration.class)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(properties(options))
                .initializers(context ->
                        ((GenericApplicationContext) context)
                                .registerBean(StartupOptions.class, () -> options))
                .run();
    }

    private static Map<String, Object> properties(StartupOptions options) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("server.port", options.port());
        properties.put("logging.file.name", options.data().resolve(CommandLog.FILE).toString());
        properties.put("logging.threshold.console", "off");
        properties.put("management.health.diskspace.path", options.data().path().toString());
        return properties;
    }

    private void printAdministratorInvitation(
            ConfigurableApplicationContext context, String address) {
        var firstAdministrator = context.getBean(CreateFirstAdministrator.class);
        if (!firstAdministrator.isNeeded()) return;
        spec.commandLine()
                .getOut()
                .println(
                        "Ce site n'a pas encore d'administrateur. Ce lien, bon une fois et 7 jours, en fait un :\n  "
                                + address
                                + "/premier-administrateur?invitation="
                                + firstAdministrator.createInvitation());
    }

    /// The actual port: the configured one may be 0, for any free port.
    public static int port(ConfigurableApplicationContext context) {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static String address(ConfigurableApplicationContext context) {
        var options = context.getBean(StartupOptions.class);
        return options.publicUrl().orElseGet(() -> "http://localhost:" + port(context));
    }
}
