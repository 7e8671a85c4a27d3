import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/// The names of paths and enumeration values in the API of a build, read from a file of `benchmarks/api-names`.
/// `java ApiNames.java BASE` prints the file that matches the running server.
record ApiNames(Path file, Properties names) {
    private static final Path FOLDER = Path.of("benchmarks/api-names");

    public static void main(String[] arguments) throws Exception {
        System.out.println(matching(arguments[0]).file);
    }

    static ApiNames of(Path file) throws IOException {
        var names = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            names.load(reader);
        }
        return new ApiNames(file, names);
    }

    /// Returns the file whose paths are all in the OpenAPI document of the server.
    static ApiNames matching(String base) throws IOException, InterruptedException {
        var document = openApi(base);
        try (var files = Files.newDirectoryStream(FOLDER, "*.properties")) {
            for (var file : files) {
                var candidate = of(file);
                if (candidate.describe(document)) return candidate;
            }
        }
        throw new IllegalStateException("No file of " + FOLDER + " has the paths of " + base + "/openapi.json: add one");
    }

    private boolean describe(String document) {
        return names.stringPropertyNames().stream()
                .filter(name -> name.startsWith("path."))
                .allMatch(name -> document.contains("\"/api/v1" + get(name) + "\":"));
    }

    String get(String name) {
        var value = names.getProperty(name);
        if (value == null) throw new IllegalStateException(file + " lacks " + name);
        return value;
    }

    String name() {
        return file.getFileName().toString().replace(".properties", "");
    }

    private static String openApi(String base) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(base + "/openapi.json")).build();
            return http.send(request, BodyHandlers.ofString()).body().replaceAll("\\s", "");
        }
    }
}
