package fr.reemploi.bootstrap.cli;

import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.imports.Import;
import fr.reemploi.application.imports.ImportFiles;
import fr.reemploi.application.imports.ImportId;
import fr.reemploi.application.imports.ImportListings;
import fr.reemploi.application.imports.Imports;
import fr.reemploi.application.imports.RunImports;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Ids;
import fr.reemploi.application.shared.Messages;
import fr.reemploi.application.shared.StartupException;
import fr.reemploi.domain.account.EmailAddress;
import fr.reemploi.domain.session.SessionId;
import fr.reemploi.domain.shared.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Imports a file of parts for a seller, with or without a running server.
@Command(
        name = "import",
        description = "Importe un fichier de pièces (CSV ou NDJSON) pour un vendeur.")
public final class ImportCommand implements Callable<Integer> {
    @Mixin private final DataOption data = new DataOption();

    @Option(
            names = "--seller",
            required = true,
            paramLabel = "ADRESSE",
            description = "L'adresse e-mail du vendeur.")
    @SuppressWarnings("NullAway.Init")
    private EmailAddress seller;

    @Option(
            names = "--publish",
            description = "Met en vente les pièces complètes (sinon : brouillons).")
    private boolean publish;

    @Option(names = "--dry-run", description = "Dit ce qui se passerait, sans rien changer.")
    private boolean dryRun;

    @Parameters(index = "0", paramLabel = "FICHIER", description = "Le fichier .csv ou .ndjson.")
    private Path file = Path.of("");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file))
            throw new StartupException("startup.import.no-file", file);
        if (!isWritable(rejects())) throw rejectsNotWritable();
        try (var context = new CommandContext(data.optionsOfInstallation());
                var content = Files.newInputStream(file)) {
            var done = run(context, begin(context, content));
            report(context, done);
            return done.status() == Import.Status.DONE ? 0 : 1;
        }
    }

    private ImportId begin(CommandContext context, InputStream content) {
        var account =
                context.get(Accounts.class)
                        .findByEmail(seller)
                        .orElseThrow(() ->
                                new StartupException(
                                        "startup.import.unknown-seller", seller.value()));
        var id = new ImportId(context.get(Ids.class).next());
        var actor = new Actor(account.id(), account.roles(), new SessionId(id.value()));
        var options = new Import.Options(format(), dryRun, publish);
        return context.get(ImportListings.class).start(actor, id, options, content).id();
    }

    /// Runs the import here, unless a running server starts it first; then only reports its
    /// progress.
    private Import run(CommandContext context, ImportId id) {
        var imports = context.get(Imports.class);
        var work =
                CompletableFuture.runAsync(() -> {
                    while (context.get(RunImports.class).runNext()) Thread.onSpinWait();
                });
        for (; ; ) {
            pause(work);
            var current = imports.find(id).orElseThrow();
            if (current.status() == Import.Status.DONE || current.status() == Import.Status.FAILED)
                return current;
            spec.commandLine().getErr().println(current.counts().total() + " lignes…");
        }
    }

    private static void pause(CompletableFuture<Void> work) {
        try {
            if (work.isDone())
                CompletableFuture.runAsync(
                                () -> {}, CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS))
                        .join();
            else work.get(2, TimeUnit.SECONDS);
        } catch (TimeoutException stillWorking) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private void report(CommandContext context, Import done) {
        var out = spec.commandLine().getOut();
        var counts = done.counts();
        if (done.status() == Import.Status.FAILED)
            out.println(
                    "L'import a échoué. "
                            + done.reason()
                                    .map(reason -> Messages.of(reason, Language.FR))
                                    .orElse(""));
        out.printf(
                Locale.FRENCH,
                "%d lignes. Créées : %d, modifiées : %d, inchangées : %d, refusées : %d%s.%n",
                counts.total(),
                counts.created(),
                counts.updated(),
                counts.unchanged(),
                counts.rejected(),
                done.dryRun() ? " (essai : rien n'a été changé)" : "");
        if (counts.rejected() == 0 && done.status() == Import.Status.DONE) return;
        try (var input = context.get(ImportFiles.class).rejectedRows(done.id())) {
            Files.copy(input, rejects(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw rejectsNotWritable();
        }
        out.println("Les lignes refusées et leurs raisons : " + rejects());
    }

    private Path rejects() {
        return file.resolveSibling(file.getFileName() + ".refus.csv");
    }

    private static boolean isWritable(Path target) {
        if (Files.exists(target)) return Files.isRegularFile(target) && Files.isWritable(target);
        return Files.isWritable(
                Objects.requireNonNullElse(target.toAbsolutePath().getParent(), target));
    }

    private StartupException rejectsNotWritable() {
        return new StartupException("startup.import.rejects-not-writable", rejects(), file);
    }

    private Import.Format format() {
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".ndjson") || name.endsWith(".jsonl")
                ? Import.Format.NDJSON
                : Import.Format.CSV;
    }
}
