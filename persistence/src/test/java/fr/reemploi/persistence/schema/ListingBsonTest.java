package fr.reemploi.persistence.schema;

import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.aPublishedListing;
import static fr.reemploi.application.Examples.aSeller;
import static fr.reemploi.application.Examples.aSession;
import static fr.reemploi.application.Examples.anAccountId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.reemploi.application.Examples;
import fr.reemploi.application.imports.Import;
import fr.reemploi.application.imports.ImportId;
import fr.reemploi.persistence.codec.Json;
import java.util.Date;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class ListingBsonTest {
    @Test
    void every_aggregate_is_the_same_as_bson_and_as_json() {
        var listing = aPublishedListing();
        var account = aSeller();
        var session = aSession();
        var options = new Import.Options(Import.Format.CSV, true, false);
        var importJob =
                Import.queued(new ImportId(Examples.IDS.next()), anAccountId(), options, NOON);

        assertThat(ListingBson.read(throughJson(ListingBson.write(listing)))).isEqualTo(listing);
        assertThat(ListingBson.read(ListingBson.write(listing))).isEqualTo(listing);
        assertThat(AccountBson.read(throughJson(AccountBson.write(account)))).isEqualTo(account);
        assertThat(SessionBson.read(throughJson(SessionBson.write(session)))).isEqualTo(session);
        assertThat(ImportBson.read(throughJson(ImportBson.write(importJob)))).isEqualTo(importJob);
    }

    @Test
    void an_instant_is_a_date_to_the_millisecond_and_an_absent_value_no_field() {
        var doc = ListingBson.write(Examples.aDraft(anAccountId(), Examples.minimalDetails()));

        assertThat(doc.get("createdAt")).isEqualTo(Date.from(NOON));
        assertThat(doc.get("content", Document.class)).doesNotContainKeys("sku", "parcel");
        assertThat(doc.getEmbedded(java.util.List.of("content", "donor"), Document.class))
                .isEmpty();
    }

    @Test
    void a_document_older_than_a_field_is_read_with_its_default() {
        var doc = ListingBson.write(aPublishedListing());
        doc.get("state", Document.class).remove("drawn");
        doc.remove("photos");

        assertThat(ListingBson.read(doc).photos()).isEmpty();

        var options = new Import.Options(Import.Format.CSV, true, false);
        var id = new ImportId(Examples.IDS.next());
        var importJob = ImportBson.write(Import.queued(id, anAccountId(), options, NOON));
        importJob.remove("attempts");
        assertThat(ImportBson.read(importJob).attempts()).isZero();
    }

    @Test
    void an_unknown_state_or_word_and_a_missing_field_are_named() {
        var state = ListingBson.write(aPublishedListing());
        state.get("state", Document.class).append("is", "lost");
        var status = AccountBson.write(aSeller()).append("status", "asleep");
        var field = SessionBson.write(aSession());
        field.remove("secretHash");

        assertThatIllegalStateException()
                .isThrownBy(() -> ListingBson.read(state))
                .withMessageContaining("lost");
        assertThatIllegalStateException()
                .isThrownBy(() -> AccountBson.read(status))
                .withMessageContaining("asleep");
        assertThatIllegalStateException()
                .isThrownBy(() -> SessionBson.read(field))
                .withMessageContaining("secretHash");
    }

    private static Document throughJson(Document doc) {
        return Json.read(Json.write(doc));
    }
}
