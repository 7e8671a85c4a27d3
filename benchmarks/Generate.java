import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// Generates the input of the benchmarks: `java Generate.java listings 100000 NAMES` writes NDJSON for the import of the
/// build that a file of `benchmarks/api-names` describes, `java Generate.java queries 2000` distinct searches. The output is
/// the same on every run.
public class Generate {
    static final Path CATALOGUE = Path.of("domain/src/main/resources/fr/reemploi/domain/catalogue");
    static final String[] FUELS = {"petrol", "diesel", "diesel", "diesel", "hybrid", "electric"};
    static final String[] GRADES = {"A", "B", "B", "C"};
    static final String[] BRANDS = {"Valeo", "Bosch", "Hella", "Denso", "Magneti Marelli", "Continental", "d'origine"};

    private final SplittableRandom random = new SplittableRandom(42);
    private final List<Model> models = models();
    private final List<Category> categories = categories();

    record Model(String id, String make, String name, int from, int to) {}

    record Category(String id, String name) {}

    Generate() throws IOException {}

    public static void main(String[] arguments) throws IOException {
        var count = Integer.parseInt(arguments[1]);
        var generate = new Generate();
        try (var out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), 1 << 16)) {
            if (arguments[0].equals("listings")) generate.listings(count, ApiNames.of(Path.of(arguments[2])), out);
            else for (var query : generate.queries(count)) out.write(query + "\n");
        }
    }

    void listings(int count, ApiNames names, Appendable out) throws IOException {
        var modes = "\"home\",\"%s\",\"%s\"".formatted(names.get("mode.pickup-point"), names.get("mode.local-pickup"));
        for (var i = 0; i < count; i++) {
            var model = skewed(models);
            var category = skewed(categories);
            var year = model.from + random.nextInt(Math.max(1, model.to - model.from));
            out.append("""
                    {"sku":"B-%d","title":"%s %s %s %s","description":"Pièce d'occasion contrôlée, prélevée sur %s de %d. Réf. %s.",\
                    "category":"%s","grade":"%s","price":{"amount":%d,"currency":"EUR"},"references":["%s","%s"],\
                    "donor":{"make":"%s","model":"%s","year":%d,"fuel":"%s","mileageKm":%d},\
                    "fitments":[{"make":"%s","model":"%s","yearFrom":%d,"yearTo":%d}],"warrantyMonths":%d,\
                    "parcel":{"weightGrams":%d,"lengthCm":40,"widthCm":30,"heightCm":20},"deliveryModes":[%s]}
                    """.formatted(
                            i, category.name, BRANDS[random.nextInt(BRANDS.length)], model.name, year, model.name, year,
                            reference(i), category.id, GRADES[random.nextInt(GRADES.length)],
                            500 + random.nextInt(80_000), reference(i), reference(random.nextInt(count)), model.make,
                            model.id, year, FUELS[random.nextInt(FUELS.length)], 1_000 + random.nextInt(110_000),
                            model.make, model.id, model.from, Math.max(model.from, model.to), random.nextInt(13),
                            500 + i % 25 * 1_000, modes));
        }
    }

    List<String> queries(int count) {
        var queries = new LinkedHashSet<String>();
        for (var i = 0; queries.size() < count; i++) {
            var model = skewed(models);
            var category = skewed(categories);
            queries.add(switch (i % 5) {
                case 0 -> "q=" + encode(category.name + " " + model.name);
                case 1 -> "q=" + encode(category.name) + "&make=" + model.make;
                case 2 -> "make=" + model.make + "&model=" + model.id + "&sort=price&priceMin=" + random.nextInt(500);
                case 3 -> "category=" + category.id + "&year=" + model.from + "&priceMax=" + (1_000 + random.nextInt(90_000));
                default -> "q=" + encode(reference(random.nextInt(20_000)));
            });
        }
        return queries.stream()
                .map(query -> "/api/v1/listings?" + query + "&limit=24&facets=make,category,grade,fuel,price")
                .toList();
    }

    static String reference(int number) {
        return "82%08d".formatted(number * 7919L % 100_000_000L);
    }

    /// Picks an element; the first ones far more often, as in real searches.
    <T> T skewed(List<T> all) {
        var draw = random.nextDouble();
        return all.get((int) (draw * draw * all.size()));
    }

    static List<Model> models() throws IOException {
        var models = new ArrayList<Model>();
        for (var row : rows("models.tsv")) {
            var to = row.length > 4 && !row[4].isBlank() ? Integer.parseInt(row[4]) : 2025;
            var from = Integer.parseInt(row[3]);
            if (from >= 1990) models.add(new Model(row[0], row[1], row[2], from, to));
        }
        return models;
    }

    static List<Category> categories() throws IOException {
        var categories = new ArrayList<Category>();
        for (var row : rows("categories.tsv")) if (!row[1].isBlank()) categories.add(new Category(row[0], row[2]));
        return categories;
    }

    static List<String[]> rows(String file) throws IOException {
        var rows = new ArrayList<String[]>();
        for (var line : Files.readAllLines(CATALOGUE.resolve(file))) {
            if (!line.isBlank() && !line.startsWith("#")) rows.add(line.split("\t", -1));
        }
        rows.removeFirst();
        return rows;
    }

    static String encode(String text) {
        return URLEncoder.encode(text.toLowerCase(Locale.ROOT), StandardCharsets.UTF_8);
    }
}
