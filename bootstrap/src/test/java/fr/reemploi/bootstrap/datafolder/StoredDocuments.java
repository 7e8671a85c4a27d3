package fr.reemploi.bootstrap.datafolder;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.persistence.codec.Json;
import fr.reemploi.persistence.schema.AccountBson;
import fr.reemploi.persistence.schema.AddressBookBson;
import fr.reemploi.persistence.schema.AuditEntryBson;
import fr.reemploi.persistence.schema.CachedPlateBson;
import fr.reemploi.persistence.schema.CheckoutBson;
import fr.reemploi.persistence.schema.CspReportsBson;
import fr.reemploi.persistence.schema.EventBson;
import fr.reemploi.persistence.schema.FaqBson;
import fr.reemploi.persistence.schema.FavouriteBson;
import fr.reemploi.persistence.schema.ImportBson;
import fr.reemploi.persistence.schema.ListingBson;
import fr.reemploi.persistence.schema.OrderBson;
import fr.reemploi.persistence.schema.PayoutAccountBson;
import fr.reemploi.persistence.schema.ProposalBson;
import fr.reemploi.persistence.schema.RadioStationsBson;
import fr.reemploi.persistence.schema.SandboxPaymentBson;
import fr.reemploi.persistence.schema.SellerDebtBson;
import fr.reemploi.persistence.schema.SellerRatesBson;
import fr.reemploi.persistence.schema.SessionBson;
import fr.reemploi.persistence.schema.ShipmentBson;
import fr.reemploi.persistence.schema.StoredResponseBson;
import fr.reemploi.persistence.schema.StoredSettingsBson;
import fr.reemploi.persistence.schema.VerificationBson;
import fr.reemploi.persistence.schema.cody.CodyConversationBson;
import fr.reemploi.persistence.schema.cody.SpentTokensBson;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.bson.Document;

/// The content of a SQLite store, table by table, with documents read as the program reads them.
final class StoredDocuments {
    private static final Map<String, Function<Document, Object>> READERS =
            Map.ofEntries(
                    Map.entry("account", AccountBson::read),
                    Map.entry("session", SessionBson::read),
                    Map.entry("listing", ListingBson::read),
                    Map.entry("faq", FaqBson::read),
                    Map.entry("csp_report", CspReportsBson::read),
                    Map.entry("radio", RadioStationsBson::read),
                    Map.entry("address_book", AddressBookBson::read),
                    Map.entry("favourite", FavouriteBson::read),
                    Map.entry("cody_conversation", CodyConversationBson::read),
                    Map.entry("spent_tokens", SpentTokensBson::read),
                    Map.entry("proposal", ProposalBson::read),
                    Map.entry("import", ImportBson::read),
                    Map.entry("outbox", EventBson::read),
                    Map.entry("event_delivery", EventBson::read),
                    Map.entry("call", StoredResponseBson::read),
                    Map.entry("settings", StoredSettingsBson::read),
                    Map.entry("audit", AuditEntryBson::read),
                    Map.entry("order", OrderBson::read),
                    Map.entry("checkout", CheckoutBson::read),
                    Map.entry("tariffs", SellerRatesBson::read),
                    Map.entry("seller_debt", SellerDebtBson::read),
                    Map.entry("sandbox_payment", SandboxPaymentBson::read),
                    Map.entry("payee", PayoutAccountBson::read),
                    Map.entry("dispatch", ShipmentBson::read),
                    Map.entry("known_plate", CachedPlateBson::read),
                    Map.entry("verification", VerificationBson::read));

    private StoredDocuments() {}

    /// The rows of each table; for a table without documents, the text of the first column.
    ///
    /// @throws AssertionError if a table has documents without a reader
    static Map<String, List<Object>> read(Path database) throws SQLException {
        var all = new TreeMap<String, List<Object>>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
            for (var table : tables(connection)) all.put(table, rows(connection, table));
        }
        assertThat(all.keySet()).containsAll(READERS.keySet());
        return all;
    }

    private static Set<String> tables(Connection connection) throws SQLException {
        var names = new HashSet<String>();
        try (var statement = connection.createStatement();
                var results =
                        statement.executeQuery(
                                "SELECT name FROM sqlite_master WHERE type = 'table'"
                                        + " AND name NOT LIKE 'sqlite_%'")) {
            while (results.next()) names.add(results.getString(1));
        }
        return names;
    }

    private static List<Object> rows(Connection connection, String table) throws SQLException {
        var reader = READERS.get(table);
        var rows = new ArrayList<Object>();
        try (var statement = connection.createStatement();
                var results = statement.executeQuery("SELECT * FROM \"" + table + "\"")) {
            var columns = results.getMetaData();
            var names = new ArrayList<String>();
            for (var i = 1; i <= columns.getColumnCount(); i++) names.add(columns.getColumnName(i));
            var documentColumn =
                    List.of("doc", "answer").stream().filter(names::contains).findFirst();
            assertThat(documentColumn.isPresent())
                    .as("a reader of %s", table)
                    .isEqualTo(reader != null);
            while (results.next()) {
                var text = results.getString(documentColumn.orElse(names.getFirst()));
                if (reader == null) rows.add(text);
                else if (text != null) rows.add(reader.apply(Json.read(text)));
            }
        }
        return rows;
    }
}
