package fr.reemploi.adapters.search;

import static fr.reemploi.adapters.search.PartListingBuilder.part;

import fr.reemploi.application.search.PartQuery;
import fr.reemploi.application.search.PartQuery.Filters;
import fr.reemploi.application.search.PartQuery.Sort;
import fr.reemploi.application.search.SearchParameter.Facet;
import fr.reemploi.application.search.TitleListingCardFormat;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.catalogue.Category;
import fr.reemploi.domain.catalogue.Make;
import fr.reemploi.domain.catalogue.Model;
import fr.reemploi.domain.geo.Departments;
import fr.reemploi.domain.listing.Grade;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.vehicle.Fuel;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Measures the search on generated parts: `SearchBenchmark [parts] [seconds]`. Run by hand, never
/// by the build.
public final class SearchBenchmark {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Set<Facet> FIVE =
            EnumSet.of(Facet.MAKE, Facet.CATEGORY, Facet.GRADE, Facet.FUEL, Facet.PRICE);

    private final Random random = new Random(42);
    private final List<Category> categories =
            CATALOGUE.categories().stream().filter(Category::isLeaf).toList();
    private final List<Model> models = CATALOGUE.models().toList();

    private SearchBenchmark() {}

    /// Fills an index in a temporary folder, then searches it.
    public static void main(String[] arguments) throws Exception {
        var many = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        var seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        var folder = Files.createTempDirectory("search-benchmark");
        new SearchBenchmark().run(folder, many, seconds);
    }

    private void run(Path folder, int many, int seconds) {
        var settings = SearchSettings.in(folder);
        try (var adapter = new SearchAdapter(settings, CATALOGUE, new TitleListingCardFormat())) {
            var start = System.nanoTime();
            for (var done = 0; done < many; done += 1_000) {
                var batch = new ArrayList<Listing>();
                for (var at = 0; at < 1_000; at++) batch.add(listing(done + at));
                adapter.index().apply(batch, Integer.toString(done));
            }
            adapter.index().commit();
            adapter.index().size();
            IO.println(
                    "%d parts, %.0f written/s"
                            .formatted(many, many / ((System.nanoTime() - start) / 1e9)));
            var kinds = List.of("mixed", "words", "filters", "reference", "typo");
            IO.println(
                    "%.0f s of processor time in all"
                            .formatted(
                                    ProcessHandle.current()
                                                    .info()
                                                    .totalCpuDuration()
                                                    .orElse(Duration.ZERO)
                                                    .toMillis()
                                            / 1e3));
            for (var kind : kinds) measure(adapter, kind, queries(kind), seconds);
        }
    }

    private static void measure(
            SearchAdapter adapter, String kind, List<PartQuery> queries, int seconds) {
        var total = 0L;
        for (var warm : queries)
            total += adapter.search().search(warm, PartListingBuilder.NOON).total();
        var times = new long[4_000_000];
        var count = 0;
        var thread = ManagementFactory.getThreadMXBean();
        var processor = thread.getCurrentThreadCpuTime();
        var start = System.nanoTime();
        var end = start + seconds * 1_000_000_000L;
        while (System.nanoTime() < end) {
            var before = System.nanoTime();
            adapter.search().search(queries.get(count % queries.size()), PartListingBuilder.NOON);
            times[count++] = System.nanoTime() - before;
        }
        var rate = count / ((System.nanoTime() - start) / 1e9);
        var busy = count / ((thread.getCurrentThreadCpuTime() - processor) / 1e9);
        Arrays.sort(times, 0, count);
        IO.println(
                String.format(
                        Locale.ROOT,
                        "%-10s %7.0f/s (%.0f/s of its own processor time)  p50 %.3f ms  p95 %.3f ms  p99 %.3f ms  %d found on average",
                        kind,
                        rate,
                        busy,
                        times[count / 2] / 1e6,
                        times[(int) (count * 0.95)] / 1e6,
                        times[(int) (count * 0.99)] / 1e6,
                        total / queries.size()));
    }

    private List<PartQuery> queries(String kind) {
        var queries = new ArrayList<PartQuery>();
        for (var at = 0; at < 2_000; at++) {
            var model = pick(models);
            var make = CATALOGUE.make(model.make()).map(Make::name).orElseThrow();
            var category = pick(categories);
            var variant =
                    kind.equals("mixed") ? pick(List.of("words", "filters", "reference")) : kind;
            queries.add(
                    switch (variant) {
                        case "words" ->
                                query(
                                        random.nextBoolean()
                                                ? category.french() + " " + make
                                                : make + " " + model.name(),
                                        Filters.NONE);
                        case "filters" -> query("", filters(model, category, at));
                        case "reference" -> query(reference(random.nextInt(20_000)), Filters.NONE);
                        default -> query(typo(category.french()) + " " + make, Filters.NONE);
                    });
        }
        return queries;
    }

    private Filters filters(Model model, Category category, int at) {
        var builder = new FiltersBuilder();
        return switch (at % 4) {
            case 0 -> builder.makes(Set.of(model.make())).filters();
            case 1 -> builder.models(Set.of(model.id())).filters();
            case 2 ->
                    builder.categories(Set.of(category.id())).fuels(Set.of(Fuel.DIESEL)).filters();
            default ->
                    builder.makes(Set.of(model.make()))
                            .categories(Set.of(category.parent().orElse(category.id())))
                            .filters();
        };
    }

    private static PartQuery query(String text, Filters filters) {
        return new PartQuery(
                Optional.of(text).filter(typed -> !typed.isEmpty()),
                filters,
                Sort.RELEVANCE,
                FIVE,
                24,
                Optional.empty(),
                Language.FR);
    }

    private String typo(String word) {
        var at = 1 + random.nextInt(Math.max(1, word.length() - 2));
        return word.substring(0, at) + "z" + word.substring(Math.min(word.length(), at + 1));
    }

    private static String reference(int number) {
        return "82%08d".formatted(number * 7_919L % 100_000_000);
    }

    private Listing listing(int number) {
        var model = models.get((int) (models.size() * Math.pow(random.nextDouble(), 2)));
        var category = pick(categories);
        var make = CATALOGUE.make(model.make()).map(Make::name).orElseThrow();
        var year = model.yearFrom().getValue() + random.nextInt(8);
        return part(category.french() + " " + make + " " + model.name() + " " + year)
                .description("Pièce d'occasion contrôlée, démontée par nos soins, garantie incluse")
                .category(category.id())
                .of(model.make(), model.id())
                .fits(model.make(), model.id(), year - 2, year + 2)
                .year(year)
                .fuel(Fuel.values()[random.nextInt(3)])
                .grade(pick(List.of(Grade.values())))
                .references(reference(number), "A%09d".formatted(random.nextInt(1_000_000_000)))
                .price(500 + random.nextInt(60_000))
                .mileage(random.nextInt(300_000))
                .department(pick(Departments.all()).code())
                .after(Duration.ofSeconds(random.nextInt(10_000_000)))
                .listing();
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
