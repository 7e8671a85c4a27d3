package fr.reemploi.application.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.Examples;
import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.imports.Import.Format;
import fr.reemploi.application.imports.Import.Options;
import fr.reemploi.application.imports.Import.Status;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.shared.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunImportsTest {
    private final InMemoryApplication application = new InMemoryApplication();
    private final Imports imports = application.imports;
    private final InMemoryImportFiles files = application.importFiles;

    @ParameterizedTest
    @CsvSource({"FR, est vide", "EN, is empty"})
    void an_unreadable_file_is_reported_in_the_sellers_language(Language language, String why) {
        var done = run("", seller(language));
        assertThat(done.status()).isEqualTo(Status.FAILED);
        assertThat(rejects(done)).startsWith("original;line;reason\n;1;").contains(why);
        assertThat(files.has(done.id())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"FR, cellules", "EN, cells"})
    void an_unreadable_row_is_reported_in_the_sellers_language(Language language, String why) {
        var done = run("titre;prix\nPhare\n", seller(language));
        assertThat(done.status()).isEqualTo(Status.DONE);
        assertThat(done.counts().rejected()).isEqualTo(1);
        assertThat(rejects(done)).contains("Phare;2;").contains(why);
    }

    @Test
    void rows_become_drafts_and_the_file_is_deleted() {
        var done = run("sku;titre;prix\nA1;Phare;45\n", seller(Language.FR));
        assertThat(done.counts().created()).isEqualTo(1);
        assertThat(rejects(done)).endsWith(";line;reason\n");
        assertThat(files.has(done.id())).isFalse();
    }

    private Import run(String file, AccountId seller) {
        var id = new ImportId(Examples.IDS.next());
        files.store(id, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
        imports.save(
                Import.queued(id, seller, new Options(Format.CSV, false, false), Examples.NOON));
        assertThat(application.runImports.runNext()).isTrue();
        return imports.find(id).orElseThrow();
    }

    private AccountId seller(Language language) {
        var seller = Examples.aSeller();
        application.accounts.save(seller.rename("Léa", language));
        return seller.id();
    }

    private String rejects(Import done) {
        try (var rejects = files.rejectedRows(done.id())) {
            return new String(rejects.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
