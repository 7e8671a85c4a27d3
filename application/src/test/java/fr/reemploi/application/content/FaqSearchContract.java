package fr.reemploi.application.content;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.content.FaqSearch.FaqMatch;
import fr.reemploi.domain.content.FaqEntry;
import fr.reemploi.domain.content.FaqEntryId;
import fr.reemploi.domain.content.FaqText;
import fr.reemploi.domain.shared.Language;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Contract of `FaqSearch`.
public abstract class FaqSearchContract {
    private final FaqEntry refund =
            entry(1, "Quand vient le remboursement ?", "Sous trois jours.", "When is the refund?");
    private final FaqEntry parcel =
            entry(2, "Où est mon colis ?", "Le remboursement est exclu.", "Where is my parcel?");

    protected abstract FaqSearch search();

    @Test
    void an_entry_with_the_word_in_its_question_comes_first() {
        assertThat(found(Language.FR, "remboursement")).containsExactly(refund, parcel);
    }

    @Test
    void only_the_asked_language_is_searched() {
        assertThat(found(Language.EN, "refund")).containsExactly(refund);
        assertThat(found(Language.EN, "remboursement")).isEmpty();
    }

    @Test
    void words_that_no_entry_has_find_nothing() {
        assertThat(found(Language.FR, "xylophone")).isEmpty();
        assertThat(found(Language.FR, "?!")).isEmpty();
        assertThat(search().search(List.of(), Language.FR, "colis")).isEmpty();
    }

    @Test
    void scores_are_between_zero_and_one_and_descend() {
        var scores =
                search()
                        .search(List.of(parcel, refund), Language.FR, "remboursement xylophone")
                        .stream()
                        .map(FaqMatch::score)
                        .toList();

        assertThat(scores).hasSize(2).allMatch(score -> score > 0 && score < 1);
        assertThat(scores.getFirst()).isGreaterThan(scores.getLast());
        assertThat(search().search(List.of(refund), Language.FR, "remboursement").getFirst())
                .isEqualTo(new FaqMatch(refund, 1));
    }

    private List<FaqEntry> found(Language language, String words) {
        return search().search(List.of(parcel, refund), language, words).stream()
                .map(FaqMatch::entry)
                .toList();
    }

    private static FaqEntry entry(int number, String question, String answer, String english) {
        return new FaqEntry(
                new FaqEntryId(new UUID(0, number)),
                "delivery",
                number,
                new FaqText(question, answer),
                new FaqText(english, "Soon."));
    }
}
