package fr.reemploi.domain.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reference data: makes, models and part types, loaded from data files shipped with the program.
/// Immutable and thread-safe. Ids are unique across the catalogue.
public final class Catalogue {
    private final Map<String, Make> makes;
    private final Map<String, Model> models;
    private final Map<String, Category> categories;
    private final Map<String, List<Model>> modelsByMake;
    private final NameIndex<Make> makeNames;
    private final Map<String, NameIndex<Model>> modelNames;
    private final NameIndex<Category> categoryNames;

    private Catalogue(List<Make> makes, List<Model> models, List<Category> categories) {
        this.makes = byId(makes, Make::id);
        this.models = byId(models, Model::id);
        this.categories = byId(treeOrder(categories), Category::id);
        this.modelsByMake =
                models.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Model::make, Collectors.toUnmodifiableList()));
        this.makeNames = new NameIndex<>(makes, Catalogue::names);
        this.modelNames =
                modelsByMake.entrySet().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey,
                                        entry ->
                                                new NameIndex<>(
                                                        entry.getValue(), Catalogue::names)));
        this.categoryNames = new NameIndex<>(categories, Catalogue::names);
    }

    /// Reads the data files.
    ///
    /// @throws IllegalStateException with file and line, when the data is inconsistent
    public static Catalogue load() {
        var files = new CatalogueFiles();
        var makes = files.makes();
        return new Catalogue(makes, files.models(makes), files.categories());
    }

    public List<Make> makes() {
        return List.copyOf(makes.values());
    }

    public Optional<Make> make(String id) {
        return Optional.ofNullable(makes.get(id));
    }

    /// Finds a make by name or alias: `VW`, `Citroen`, `mercedes`.
    public Optional<Make> makeNamed(String input) {
        return makeNames.find(input);
    }

    /// The models of a make, by name; empty when the make is unknown.
    public List<Model> modelsOf(String makeId) {
        return modelsByMake.getOrDefault(makeId, List.of());
    }

    public Stream<Model> models() {
        return models.values().stream();
    }

    public Optional<Model> model(String id) {
        return Optional.ofNullable(models.get(id));
    }

    /// Finds a model of a make by name: `CLIO 3`, `clio iii`, `Renault Clio III`.
    public Optional<Model> modelNamed(String makeId, String input) {
        return Optional.ofNullable(modelNames.get(makeId))
                .flatMap(index ->
                        index.find(input, make(makeId).stream().flatMap(Catalogue::names)));
    }

    /// The top-level families.
    public List<Category> roots() {
        return categories.values().stream()
                .filter(category -> category.parent().isEmpty())
                .toList();
    }

    /// All families and part types, parents before children.
    public List<Category> categories() {
        return List.copyOf(categories.values());
    }

    public Optional<Category> category(String id) {
        return Optional.ofNullable(categories.get(id));
    }

    /// Finds a part type by its name in either language or a synonym.
    public Optional<Category> categoryNamed(String input) {
        return categoryNames.find(input);
    }

    /// The path from the root to a category; empty when the category is unknown.
    public List<Category> path(String id) {
        var path = new ArrayList<Category>();
        for (var at = category(id);
                at.isPresent();
                at = at.flatMap(Category::parent).flatMap(this::category)) path.addFirst(at.get());
        return List.copyOf(path);
    }

    /// The ids of a category and its descendants; empty when the category is unknown.
    public Set<String> withDescendants(String categoryId) {
        var ids = new LinkedHashSet<String>();
        category(categoryId).ifPresent(top -> collect(top, ids));
        return Collections.unmodifiableSet(ids);
    }

    private void collect(Category category, Set<String> ids) {
        ids.add(category.id());
        category.children().stream()
                .map(this::category)
                .flatMap(Optional::stream)
                .forEach(child -> collect(child, ids));
    }

    private static List<Category> treeOrder(List<Category> unordered) {
        var byId = byId(unordered, Category::id);
        var ordered = new ArrayList<Category>();
        unordered.stream()
                .filter(category -> category.parent().isEmpty())
                .forEach(root -> descend(root, byId, ordered));
        return ordered;
    }

    private static void descend(
            Category category, Map<String, Category> byId, List<Category> ordered) {
        ordered.add(category);
        for (var child : category.children()) {
            var childCategory = byId.get(child);
            if (childCategory != null) descend(childCategory, byId, ordered);
        }
    }

    private static Stream<String> names(Make make) {
        return Stream.concat(Stream.of(make.id(), make.name()), make.aliases().stream());
    }

    private static Stream<String> names(Model model) {
        return Stream.concat(Stream.of(model.id(), model.name()), model.aliases().stream());
    }

    private static Stream<String> names(Category category) {
        return Stream.concat(
                Stream.of(category.id(), category.french(), category.english()),
                category.synonyms().stream());
    }

    private static <T> Map<String, T> byId(List<T> items, Function<T, String> id) {
        var map = new LinkedHashMap<String, T>();
        items.forEach(item -> map.put(id.apply(item), item));
        return map;
    }
}
