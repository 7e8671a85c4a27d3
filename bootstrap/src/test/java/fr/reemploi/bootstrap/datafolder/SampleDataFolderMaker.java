package fr.reemploi.bootstrap.datafolder;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.sqlite.SqliteAdapter;
import fr.reemploi.adapters.sqlite.SqliteSettings;
import fr.reemploi.bootstrap.ExternalServicesFixture;
import fr.reemploi.bootstrap.RunningServer;
import fr.reemploi.bootstrap.config.Stores;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Makes the data folder of today's program that later ones are tested with. Its name keeps it out
/// of the usual build; see `src/test/resources/kept-folders/README.md`.
class SampleDataFolderMaker {
    private static final String VERSION = System.getProperty("kept.version", "next");

    @TempDir Path folder;

    @Test
    void a_folder_that_holds_every_stored_thing_in_every_state_is_made() throws Exception {
        var data = folder.resolve("data");
        var kept = new SampleDataFolder(data, happened(data));
        try (var stores = open(kept.database())) {
            fill(stores, data);
        }
        var documents = StoredDocuments.read(kept.database());
        assertThat(documents).allSatisfy((_, rows) -> assertThat(rows).isNotEmpty());
        assertThat(MissingVariants.missing(documents)).as("what the folder lacks").isEmpty();

        documents.forEach(
                (table, rows) -> kept.notes().setProperty("rows." + table, "" + rows.size()));
        kept.pack(Path.of("target", "kept-folders", VERSION + ".zip"));
    }

    private static Properties happened(Path data) throws Exception {
        try (var outside = new ExternalServicesFixture();
                var server = new RunningServer(data, true)) {
            return new SampleActivity(server, outside).happen();
        }
    }

    static Stores open(Path database) {
        return Stores.on(new SqliteAdapter(new SqliteSettings(database, 2)));
    }

    /// What a running program cannot be brought to.
    private static void fill(Stores stores, Path data) {
        var sales = new SampleSales(stores);
        new SampleAccounts(stores).store();
        new SampleListings(stores, data).store();
        sales.store();
        new SampleUnappliedPayments(sales).store();
        new SampleShipments(stores, sales).store();
        new SampleRecords(stores).store();
        new SamplePendingEvents(stores).store(sales);
    }
}
