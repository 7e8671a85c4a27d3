import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// The seller account: `java Seller.java BASE NAMES EMAIL` creates it. Every build gets the same shipping rates,
/// whatever the default of a new seller is.
record Seller(Api api, String email) {
    private static final Pattern FINISHED = Pattern.compile("\"status\":\"(done|failed)\"");

    public static void main(String[] arguments) throws Exception {
        create(new Api(arguments[0], ApiNames.of(Path.of(arguments[1]))), arguments[2]);
    }

    static Seller create(Api api, String email) throws Exception {
        api.createAccount(email);
        var token = api.signIn(email);
        api.put("/me/seller", "/me", token, """
                {"kind":"individual","tradeName":"Banc","legalName":"Banc","phone":"0600000000","address":\
                {"name":"Banc","line1":"1 rue","postalCode":"49000","city":"Angers","country":"FR"}}""");
        var rates = api.names().get("path.shipping-rates");
        api.put(rates, rates, token, "{\"%s\":true,\"bands\":[%s,%s]}".formatted(
                api.names().get("shipping-rates.local-pickup"), band("home", 30_000, 1_290), band("freight", 2_000_000, 8_900)));
        return new Seller(api, email);
    }

    private static String band(String mode, int upToGrams, int cents) {
        return """
                {"mode":"%s","zone":"metropolitan-france","upToGrams":%d,"price":{"amount":%d,"currency":"EUR"},"days":3}"""
                .formatted(mode, upToGrams, cents);
    }

    String signIn() throws Exception {
        return api.signIn(email);
    }

    /// Imports listings. Returns when they are stored and published; indexing finishes later.
    void importListings(String rows) throws Exception {
        var token = signIn();
        var started = Api.send(api.to(api.names().get("path.imports") + "?publish=true", token)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(rows))
                .build());
        var progress = "/imports/" + Api.field(started.body(), "id");
        var state = api.get(progress, token);
        for (; !FINISHED.matcher(state).find(); state = api.get(progress, token)) Thread.sleep(10);
        if (!Api.field(state, "created").equals(Long.toString(rows.lines().count())))
            throw new IllegalStateException("The import did not create every listing: " + state);
    }

    /// Number of listings that search finds.
    int searchable() throws Exception {
        return Integer.parseInt(Api.field(api.get("/listings?limit=1", ""), "total"));
    }
}
