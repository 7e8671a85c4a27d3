package fr.reemploi.adapters.mongo;

/// Where the server is.
///
/// @param uri as MongoDB writes it; names the database, else it is `reemploi`
public record MongoSettings(String uri) {
    /// Leaves the address out: it may hold a password.
    @Override
    public String toString() {
        return "MongoSettings";
    }
}
