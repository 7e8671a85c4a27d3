package fr.reemploi.application.outbox;

import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.anAccountId;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.domain.account.AccountEvent.AccountRegistered;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventDeliveryTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "550 5.1.1 <anne.roy+x@exemple.fr>: user unknown|550 5.1.1 <…@…>: user unknown",
                "RCPT TO:<anne@exemple.fr> refused|RCPT TO:<…@…> refused",
                "no mailbox anne@exemple.fr, nor a@b|no mailbox …@…, nor …@…",
                "at @ noon|at @ noon"
            })
    void an_error_is_kept_without_e_mail_addresses(String error, String stored) {
        assertThat(failed(error).lastError()).isEqualTo(stored);
        assertThat(failed(error).retriedAt(NOON).lastError()).isEqualTo(stored);
    }

    @Test
    void a_long_error_is_cut_and_holds_no_part_of_an_address() {
        var error = failed("x".repeat(490) + " anne.roy@exemple.fr " + "y".repeat(1_000_000));

        assertThat(error.lastError()).hasSize(EventDelivery.MAX_ERROR_LENGTH);
        assertThat(error.lastError()).doesNotContain("anne", "exemple").contains("…@…");
    }

    private static EventDelivery failed(String error) {
        var event = new AccountRegistered(anAccountId(), NOON);
        var stored = new StoredEvent("account/a/1/0", "account/a", event, 0);
        return EventDelivery.held(stored, "mail").failed(error, Optional.empty());
    }
}
