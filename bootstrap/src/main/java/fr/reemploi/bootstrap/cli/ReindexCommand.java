package fr.reemploi.bootstrap.cli;

import fr.reemploi.application.listing.MaintainIndex;
import fr.reemploi.application.shared.StartupException;
import fr.reemploi.bootstrap.config.ListingCardConfiguration;
import fr.reemploi.bootstrap.config.SearchConfiguration;
import fr.reemploi.bootstrap.installation.DataFolder;
import fr.reemploi.bootstrap.installation.StartupOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Rebuilds the search index, in the running server if there is one.
@Command(name = "reindex", description = "Reconstruit l'index de recherche à partir de la base.")
public final class ReindexCommand implements Callable<Integer> {

    @Mixin private final DataOption data = new DataOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var options = data.optionsOfInstallation();
        if (options.data().isInUse()) return requestFromServer(options);
        options.data().lock();
        try (var folder = options.data();
                var context =
                        new CommandContext(
                                options,
                                SearchConfiguration.class,
                                ListingCardConfiguration.class)) {
            context.get(MaintainIndex.class)
                    .rebuild(done -> spec.commandLine().getErr().println(done + " annonces…"));
            spec.commandLine()
                    .getOut()
                    .println("L'index est reconstruit dans " + folder.path() + ".");
        }
        return 0;
    }

    private int requestFromServer(StartupOptions options) throws IOException {
        var request = options.data().resolve(DataFolder.REINDEX_REQUEST);
        Files.writeString(request, "");
        spec.commandLine()
                .getOut()
                .println("Le serveur en marche reconstruit l'index ; le site reste ouvert.");
        while (Files.exists(request) && options.data().isInUse()) pause();
        if (Files.exists(request)) {
            throw new StartupException("startup.reindex.stopped");
        }
        spec.commandLine().getOut().println("C'est fait.");
        return 0;
    }

    private static void pause() {
        CompletableFuture.runAsync(
                        () -> {}, CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS))
                .join();
    }
}
