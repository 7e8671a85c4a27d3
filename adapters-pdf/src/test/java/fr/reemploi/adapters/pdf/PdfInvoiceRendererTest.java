package fr.reemploi.adapters.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mustangproject.validator.ZUGFeRDValidator;

class PdfInvoiceRendererTest {
    private static final String VALID = "<summary status=\"valid\"/>";

    @TempDir Path folder;

    private static Stream<String> names() {
        return PdfExamples.all().keySet().stream();
    }

    private static byte[] pdf(String name) {
        return PdfExamples.all().get(name).get();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_document_rendered_twice_is_the_same_file(String name) {
        assertThat(pdf(name)).isEqualTo(pdf(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"margin", "standard", "mixed", "english", "long"})
    void the_invoice_of_a_seller_with_a_vat_number_is_a_valid_factur_x(String name)
            throws IOException {
        var validator = new ZUGFeRDValidator();
        var report = validator.validate(file(name).toString());

        assertThat(validator.wasCompletelyValid()).as(report).isTrue();
        assertThat(report)
                .contains("flavour=3b", "isCompliant=true", "urn:cen.eu:en16931:2017")
                .doesNotContain("<error");
        assertThat(report.split(VALID, -1)).as(report).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"franchise", "receipt", "commission", "slip"})
    void any_other_document_is_valid_pdf_a_without_attachment(String name) throws IOException {
        var report = new ZUGFeRDValidator().validate(file(name).toString());

        assertThat(report).contains("flavour=3b", "isCompliant=true");
        try (var pdf = Loader.loadPDF(pdf(name))) {
            assertThat(pdf.getDocumentCatalog().getNames()).isNull();
        }
    }

    private Path file(String name) throws IOException {
        return Files.write(folder.resolve(name + ".pdf"), pdf(name));
    }

    @Test
    void an_invoice_contains_seller_buyer_and_parts() throws IOException {
        assertThat(text("margin"))
                .contains("Facture", "N° RE-000042", "Date : 2 mars 2026")
                .contains("Payée en entier le 2 mars 2026")
                .contains("Casse de l'Ouest SARL", "SIRET 732 829 320 00074")
                .contains("N° de TVA FR44732829320", "Centre VHU agréé PR 49 00012 D")
                .contains("Léa & Noé Martin", "Bâtiment <C>", "Point de retrait FR-012345")
                .contains("Références : 82 00 660 034, A003TG3581")
                .contains("Kilométrage du véhicule d'origine : 125 000 km")
                .contains("Garantie du vendeur : 6 mois")
                .contains("Consigne, rendue au retour de la pièce usagée")
                .contains("Garantie légale de conformité", "L. 217-3")
                .contains("au nom et pour le compte de Casse de l'Ouest SARL");
    }

    @Test
    void the_margin_scheme_shows_no_vat() throws IOException {
        assertThat(text("margin"))
                .contains("Régime particulier – Biens d'occasion (CGI, art. 297 A)")
                .contains("Total TTC 120,90 €")
                .doesNotContain("20 %", "HT ");
    }

    @Test
    void the_standard_scheme_shows_rate_net_and_vat_which_sum_to_what_was_paid()
            throws IOException {
        assertThat(text("english"))
                .contains("Invoice", "Net total of the lines at 20% €79.92", "VAT 20% €15.98")
                .contains("Core deposit (outside VAT) €25.00", "Total incl. VAT €120.90")
                .doesNotContain("297");
        assertThat(text("mixed")).contains("297 A", "TVA 20 % 7,89 €", "Lignes sans TVA");
    }

    @Test
    void an_invoice_without_vat_number_contains_the_reason_for_no_vat() throws IOException {
        assertThat(text("franchise"))
                .contains("N° RE-000042", "TVA non applicable, art. 293 B du CGI")
                .doesNotContain("N° de TVA", "20 %");
    }

    @Test
    void a_private_seller_issues_a_receipt() throws IOException {
        assertThat(text("receipt"))
                .contains("Reçu", "Ce reçu n'est pas une facture", "Total 95,90 €")
                .doesNotContain("Facture", "TTC", "L. 217", "RE-0", "marge");
    }

    @Test
    void the_commission_is_invoiced_by_the_operator_to_the_seller() throws IOException {
        assertThat(text("commission"))
                .contains("Facture de commission", "N° RE-COM-000007", "Réemploi SAS")
                .contains("Commission de 8 % sur 134,01 €", "Total HT 10,72 €", "TVA 20 % 2,14 €")
                .contains("Total TTC 12,86 €");
    }

    @Test
    void a_slip_contains_the_returned_parts_and_the_address() throws IOException {
        assertThat(text("slip"))
                .contains("Bon de retour", "À envoyer à", "12 rue des Épaves", "n° 1")
                .contains("Motif : non conforme à l'annonce", "à la charge du vendeur")
                .contains("À envoyer avant le 23 mars 2026")
                .doesNotContain("n° 2");
    }

    @Test
    void a_long_invoice_repeats_the_table_header_on_the_next_page() throws IOException {
        assertThat(text("long")).contains("page 2").containsPattern("(?s)Prix TTC.*Prix TTC");
    }

    /// Text of a document with each run of white space as one space.
    private static String text(String name) throws IOException {
        try (var pdf = Loader.loadPDF(pdf(name))) {
            return new PDFTextStripper().getText(pdf).replaceAll("[\\h\\s]+", " ");
        }
    }
}
