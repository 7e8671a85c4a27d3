package fr.reemploi.adapters.search;

import fr.reemploi.application.search.PartQuery.Bounds;
import fr.reemploi.application.search.PartQuery.Filters;
import fr.reemploi.application.search.PartQuery.Near;
import fr.reemploi.application.search.SearchParameter;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.listing.Grade;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.vehicle.EngineCode;
import fr.reemploi.domain.vehicle.Fuel;
import java.time.Year;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Builds filters; tests set only what matters.
public final class FiltersBuilder {
    private Set<String> makes = Set.of();
    private Set<String> models = Set.of();
    private Set<Year> years = Set.of();
    private Set<EngineCode> engines = Set.of();
    private Set<String> categories = Set.of();
    private Set<String> references = Set.of();
    private Set<Grade> grades = Set.of();
    private Set<Fuel> fuels = Set.of();
    private Set<String> departments = Set.of();
    private Set<AccountId> sellers = Set.of();
    private Bounds bounds = Bounds.NONE;
    private Optional<Near> near = Optional.empty();

    public FiltersBuilder makes(Set<String> value) {
        makes = value;
        return this;
    }

    public FiltersBuilder models(Set<String> value) {
        models = value;
        return this;
    }

    public FiltersBuilder years(Set<Year> value) {
        years = value;
        return this;
    }

    public FiltersBuilder engines(Set<EngineCode> value) {
        engines = value;
        return this;
    }

    public FiltersBuilder categories(Set<String> value) {
        categories = value;
        return this;
    }

    public FiltersBuilder references(Set<String> value) {
        references = value;
        return this;
    }

    public FiltersBuilder grades(Set<Grade> value) {
        grades = value;
        return this;
    }

    public FiltersBuilder fuels(Set<Fuel> value) {
        fuels = value;
        return this;
    }

    public FiltersBuilder departments(Set<String> value) {
        departments = value;
        return this;
    }

    public FiltersBuilder sellers(Set<AccountId> value) {
        sellers = value;
        return this;
    }

    public FiltersBuilder bounds(Bounds value) {
        bounds = value;
        return this;
    }

    public FiltersBuilder near(Near value) {
        near = Optional.of(value);
        return this;
    }

    public Filters filters() {
        return new Filters(
                Map.ofEntries(
                        Map.entry(SearchParameter.MAKE, makes),
                        Map.entry(SearchParameter.MODEL, models),
                        Map.entry(SearchParameter.YEAR, texts(years, Year::toString)),
                        Map.entry(
                                SearchParameter.ENGINE_CODE,
                                texts(engines, SearchParameter::normalized)),
                        Map.entry(SearchParameter.CATEGORY, categories),
                        Map.entry(SearchParameter.REFERENCE, references),
                        Map.entry(SearchParameter.GRADE, texts(grades, Grade::name)),
                        Map.entry(SearchParameter.FUEL, texts(fuels, EnumNames::of)),
                        Map.entry(SearchParameter.DEPARTMENT, departments),
                        Map.entry(SearchParameter.SELLER, texts(sellers, AccountId::toString))),
                bounds,
                near);
    }

    private static <T> Set<String> texts(Set<T> values, Function<T, String> text) {
        return values.stream().map(text).collect(Collectors.toSet());
    }
}
