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

/// Creates the data folder with which later versions are tested. Its name excludes it from regular
/// builds; see `src/test/resources/data-folders/README.md`.
class SampleDataFolderMaker {
    private static final String VERSION = System.getProperty("data.version", "next");

    @TempDir Path folder;

    @Test
    void a_folder_with_all_stored_types_in_every_state_is_created() throws Exception {
        var data = folder.resolve("data");
        var sample = new SampleDataFolder(data, runActivity(data));
        try (var stores = open(sample.database())) {
            fill(stores, data);
        }
        var documents = StoredDocuments.read(sample.database());
        assertThat(documents).allSatisfy((_, rows) -> assertThat(rows).isNotEmpty());
        assertThat(MissingVariants.missing(documents)).as("missing variants").isEmpty();

        documents.forEach(
                (table, rows) -> sample.notes().setProperty("rows." + table, "" + rows.size()));
        sample.pack(Path.of("target", "data-folders", VERSION + ".zip"));
    }

    private static Properties runActivity(Path data) throws Exception {
        try (var services = new ExternalServicesFixture();
                var server = new RunningServer(data, true)) {
            return new SampleActivity(server, services).run();
        }
    }

    static Stores open(Path database) {
        return Stores.on(new SqliteAdapter(new SqliteSettings(database, 2)));
    }

    /// Adds what cannot be created over the REST API.
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
