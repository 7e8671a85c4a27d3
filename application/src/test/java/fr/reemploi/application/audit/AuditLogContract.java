package fr.reemploi.application.audit;

import static fr.reemploi.application.Examples.anAccountId;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.domain.account.AccountId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Contract of `AuditLog`.
public abstract class AuditLogContract {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    protected abstract AuditLog log();

    @Test
    void added_entries_are_returned_unchanged_newest_first() {
        var first = entry(0, Optional.empty());
        var second = entry(1, Optional.of(anAccountId()));
        log().add(second);
        log().add(first);

        assertThat(log().page(10, Optional.empty()).items()).containsExactly(second, first);
    }

    @Test
    void an_entry_added_twice_is_one() {
        var entry = entry(0, Optional.empty());
        log().add(entry);
        log().add(entry);

        assertThat(log().page(10, Optional.empty()).items()).containsExactly(entry);
    }

    @Test
    void every_entry_is_on_one_page_even_with_equal_times() {
        for (var number = 0; number < 7; number++) log().add(entry(number / 3, Optional.empty()));

        var entries = new ArrayList<AuditEntry>();
        var cursor = Optional.<String>empty();
        do {
            var page = log().page(2, cursor);
            entries.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor.isPresent());

        assertThat(entries).hasSize(7).doesNotHaveDuplicates();
        assertThat(entries)
                .extracting(AuditEntry::at)
                .isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void the_entries_by_or_about_an_account_are_paged_without_the_others() {
        var account = anAccountId();
        var other = anAccountId();
        var expected = new ArrayList<AuditEntry>();
        for (var second = 0; second < 5; second++) {
            log().add(entry(second, Optional.of(other)));
            log().add(about(second, Optional.of(other), other));
            expected.addFirst(entry(second, Optional.of(account)));
            expected.addFirst(about(second + 10, Optional.of(other), account));
            expected.addFirst(about(second + 20, Optional.of(account), account));
        }
        expected.forEach(log()::add);

        var entries = new ArrayList<AuditEntry>();
        var cursor = Optional.<String>empty();
        do {
            var page = log().pageOf(account, 2, cursor);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
            entries.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor.isPresent());

        assertThat(entries).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(entries)
                .extracting(AuditEntry::at)
                .isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    private static AuditEntry about(int second, Optional<AccountId> by, AccountId subject) {
        return new AuditEntry(
                UUID.randomUUID(),
                NOON.plusSeconds(second),
                by,
                "account.suspended",
                subject.toString(),
                List.of());
    }

    private static AuditEntry entry(int second, Optional<AccountId> by) {
        return new AuditEntry(
                UUID.randomUUID(),
                NOON.plusSeconds(second),
                by,
                "settings.changed",
                "mail",
                List.of("host", "port"));
    }
}
