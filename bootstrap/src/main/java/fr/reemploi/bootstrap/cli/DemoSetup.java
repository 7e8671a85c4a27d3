package fr.reemploi.bootstrap.cli;

import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.account.EditAccount;
import fr.reemploi.application.account.RegisterAccount;
import fr.reemploi.application.listing.DraftListing;
import fr.reemploi.application.listing.ListingFeed;
import fr.reemploi.application.listing.PublishListing;
import fr.reemploi.application.listing.UploadPhoto;
import fr.reemploi.application.shared.Ids;
import fr.reemploi.demo.SampleDataLoader;
import fr.reemploi.domain.catalogue.Catalogue;
import java.io.PrintWriter;
import org.springframework.context.ApplicationContext;

/// Fills the installation for `serve --demo`.
final class DemoSetup {
    private static final int PROGRESS_STEP = 250;

    private DemoSetup() {}

    /// Fills an empty installation with sample data and prints how to use it. An installation with
    /// data is not changed.
    static void fill(ApplicationContext context, String address, PrintWriter out) {
        var demo =
                new SampleDataLoader(
                        useCases(context),
                        context.getBean(Catalogue.class),
                        context.getBean(Ids.class));
        if (!demo.isEmpty()) {
            out.println(
                    "Cette installation a déjà des données : --demo n'y ajoute rien. "
                            + "Pour une démonstration neuve, donnez un dossier vide avec --data DOSSIER.");
            return;
        }
        var summary =
                demo.fill((done, total) -> {
                    if (done % PROGRESS_STEP == 0)
                        out.println("Annonces d'exemple : " + done + " sur " + total);
                });
        out.println("Mot de passe des comptes d'exemple : " + SampleDataLoader.PASSWORD);
        summary.accounts()
                .forEach(account -> out.println("  " + account.role() + " : " + account.email()));
        out.println("Trois lignes à coller dans un terminal :");
        summary.commands(address).forEach(line -> out.println("  " + line));
        out.println("La démonstration est prête : " + address);
    }

    private static SampleDataLoader.UseCases useCases(ApplicationContext context) {
        return new SampleDataLoader.UseCases(
                context.getBean(RegisterAccount.class),
                context.getBean(EditAccount.class),
                context.getBean(DraftListing.class),
                context.getBean(UploadPhoto.class),
                context.getBean(PublishListing.class),
                context.getBean(Accounts.class),
                context.getBean(ListingFeed.class));
    }
}
