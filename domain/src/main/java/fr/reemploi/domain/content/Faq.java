package fr.reemploi.domain.content;

import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The frequently asked questions of the site, in the order in which they are shown. They are few,
/// and one aggregate: once the operator has changed them, they are only what the operator left.
public record Faq(Version version, List<FaqEntry> entries) {
    public static final int MAX_ENTRIES = 300;

    private static final Comparator<FaqEntry> ORDER =
            Comparator.comparingInt(FaqEntry::order).thenComparing(entry -> entry.id().toString());

    public Faq {
        entries = entries.stream().sorted(ORDER).toList();
    }

    public Optional<FaqEntry> find(FaqEntryId id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /// Adds an entry, or replaces the one with its id.
    ///
    /// @throws ConflictException `faq.too-many`
    public Change<Faq> with(FaqEntry entry) {
        var others = others(entry.id());
        if (others.size() >= MAX_ENTRIES) throw new ConflictException("faq.too-many", MAX_ENTRIES);
        others.add(entry);
        return Change.of(new Faq(version, others));
    }

    /// Removes an entry; no change where there is none.
    public Change<Faq> without(FaqEntryId id) {
        return find(id).isEmpty() ? Change.none(this) : Change.of(new Faq(version, others(id)));
    }

    private List<FaqEntry> others(FaqEntryId id) {
        var others = new ArrayList<>(entries);
        others.removeIf(entry -> entry.id().equals(id));
        return others;
    }

    public Faq withNextVersion() {
        return new Faq(version.next(), entries);
    }
}
