package fr.reemploi.adapters.mongo;

/// Address of the MongoDB server.
///
/// @param uri MongoDB connection string; the database defaults to `reemploi`
public record MongoSettings(String uri) {
    /// Omits the URI, which may contain a password.
    @Override
    public String toString() {
        return "MongoSettings";
    }
}
