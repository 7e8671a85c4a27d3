package fr.reemploi.adapters.mongo;

import com.mongodb.ConnectionString;
import java.util.Optional;

/// Where the server is.
///
/// @param uri as MongoDB writes it; names the database, else it is `reemploi`
public record MongoSettings(String uri) {
    private static final String USUAL_DATABASE = "reemploi";

    String database() {
        return Optional.ofNullable(new ConnectionString(uri).getDatabase()).orElse(USUAL_DATABASE);
    }
}
