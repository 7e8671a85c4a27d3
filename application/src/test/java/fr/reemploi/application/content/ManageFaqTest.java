package fr.reemploi.application.content;

import static fr.reemploi.application.Examples.IDS;
import static fr.reemploi.application.Examples.aSession;
import static fr.reemploi.application.Examples.anAccountId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Form;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.content.FaqEntry;
import fr.reemploi.domain.content.FaqEntryId;
import fr.reemploi.domain.shared.DomainException;
import fr.reemploi.domain.shared.FieldError;
import fr.reemploi.domain.shared.ForbiddenException;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

final class ManageFaqTest {
    private final InMemoryApplication application = new InMemoryApplication();
    private final ManageFaq faq = application.manageFaq;
    private final Actor admin = actor(Role.ADMIN);
    private final FaqEntryId id = new FaqEntryId(IDS.next());

    @Test
    void the_default_entries_are_forty_at_least_in_both_languages() {
        var entries = DefaultFaq.FAQ.entries();

        assertThat(entries).hasSizeGreaterThanOrEqualTo(40);
        assertThat(entries).extracting(FaqEntry::id).doesNotHaveDuplicates();
        for (var language : Language.values()) {
            var questions = new HashSet<String>();
            for (var entry : entries) {
                assertThat(questions.add(entry.in(language).question())).isTrue();
                assertThat(entry.in(language).answer()).hasSizeGreaterThan(60);
            }
        }
        assertThat(entries).extracting(FaqEntry::category).contains("buying", "selling");
    }

    @Test
    void french_entries_have_no_break_spaces_where_french_wants_them() {
        for (var entry : DefaultFaq.FAQ.entries())
            assertThat(entry.fr().question() + entry.fr().answer())
                    .doesNotContainPattern(" [:;?!»]|« ");
    }

    @Test
    void an_entry_is_created_found_updated_and_deleted() {
        var created = faq.create(admin, id, form("delivery", 5, "Où est mon colis ?"));
        assertThat(created.id()).isEqualTo(id);
        assertThat(application.readFaq.list(Language.FR, Optional.empty(), Optional.empty()))
                .first()
                .isEqualTo(created);
        assertThat(answers("Où est mon colis ?")).first().isEqualTo(id);

        faq.update(admin, id, form("delivery", 5, "Où est mon carton ?"));
        assertThat(answers("carton")).containsExactly(id);

        faq.delete(admin, id);
        faq.delete(admin, id);
        assertThat(answers("carton")).isEmpty();
        assertRejected("faq.unknown", () -> faq.update(admin, id, form("delivery", 5, "Non ?")));
    }

    @Test
    void entries_of_a_category_are_listed_alone() {
        faq.create(admin, id, form("Nos horaires", 5, "Quand ?"));

        assertThat(
                        application.readFaq.list(
                                Language.EN, Optional.empty(), Optional.of("nos horaires")))
                .extracting(FaqEntry::id)
                .containsExactly(id);
    }

    @Test
    void a_repeated_creation_is_stored_once() {
        var created = faq.create(admin, id, form("delivery", 5, "Où est mon colis ?"));

        assertThat(faq.create(admin, id, form("delivery", 5, "Où est mon colis ?")))
                .isEqualTo(created);
    }

    @Test
    void all_errors_of_an_entry_are_reported_together() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() ->
                        faq.create(
                                admin,
                                id,
                                Form.ofJson(
                                        Map.of(
                                                "order",
                                                -1L,
                                                "fr",
                                                Map.of("question", "?".repeat(300)),
                                                "extra",
                                                true))))
                .satisfies(exception ->
                        assertThat(exception.errors())
                                .extracting(FieldError::field)
                                .contains(
                                        "category",
                                        "order",
                                        "fr.question",
                                        "fr.answer",
                                        "en",
                                        "extra"));
    }

    @Test
    void only_administrators_manage_entries() {
        var buyer = actor(Role.BUYER);
        for (ThrowingCallable call :
                List.<ThrowingCallable>of(
                        () -> faq.list(buyer),
                        () -> faq.create(buyer, id, form("delivery", 5, "Quand ?")),
                        () -> faq.update(buyer, id, form("delivery", 5, "Quand ?")),
                        () -> faq.preview(buyer, id, form("delivery", 5, "Quand ?")),
                        () -> faq.delete(buyer, id)))
            assertThatExceptionOfType(ForbiddenException.class).isThrownBy(call);
    }

    private List<FaqEntryId> answers(String question) {
        return application.findFaqAnswers.find(Language.FR, question, 3).stream()
                .map(FindFaqAnswers.FaqAnswer::id)
                .toList();
    }

    private static Form form(String category, long order, String question) {
        var text = Map.of("question", question, "answer", "Dans le carton du voisin.");
        var english = Map.of("question", "Where?", "answer", "Next door.");
        return Form.ofJson(Map.of("category", category, "order", order, "fr", text, "en", english));
    }

    private static Actor actor(Role role) {
        var account = anAccountId();
        return new Actor(account, Set.of(role), aSession(account).id());
    }

    private static void assertRejected(String code, ThrowingCallable call) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(call)
                .satisfies(exception -> assertThat(exception.code()).isEqualTo(code));
    }
}
