package fr.reemploi.adapters.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.PageSize;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfFileSpecification;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/// Writes an A4 document as PDF/A-3b. Its dates come from the content, never from the clock, and
/// equal content gives identical files.
final class PdfA3Document {
    private static final float MARGIN = 48;
    private static final float FOOTER_HEIGHT = 54;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final Document document =
            new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, FOOTER_HEIGHT);
    private final PdfWriter writer = PdfWriter.getInstance(document, file);
    private final DocumentInfo documentInfo;

    /// Title, texts and date of a document.
    ///
    /// @param title also printed in the footer of each page
    record DocumentInfo(String title, PdfTexts texts, Instant at) {}

    PdfA3Document(DocumentInfo documentInfo) {
        this.documentInfo = documentInfo;
        writer.setPDFXConformance(PdfWriter.PDFA3B);
        writer.setXmpMetadata(
                new XmpMetadata(documentInfo.title(), documentInfo.at(), false).bytes());
        writer.setPageEvent(new PageFooter(documentInfo));
        document.open();
        writeMetadata();
    }

    private void writeMetadata() {
        var at = GregorianCalendar.from(documentInfo.at().atZone(ZoneOffset.UTC));
        var info = writer.getInfo();
        info.put(PdfName.CREATIONDATE, new PdfDate(at));
        info.put(PdfName.MODDATE, new PdfDate(at));
        info.put(PdfName.PRODUCER, new PdfString(XmpMetadata.PRODUCER, PdfString.TEXT_UNICODE));
        info.put(PdfName.TITLE, new PdfString(documentInfo.title(), PdfString.TEXT_UNICODE));
        var language = new PdfString(documentInfo.texts().language().tag());
        writer.getExtraCatalog().put(new PdfName("Lang"), language);
        try {
            var colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
            writer.setOutputIntents("Custom", "", "http://www.color.org", "sRGB", colours);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(Element element) {
        document.add(element);
    }

    /// Attaches the invoice data as `factur-x.xml` and adds the metadata that Factur-X requires.
    void attachFacturX(byte[] facturX) {
        writer.setXmpMetadata(
                new XmpMetadata(documentInfo.title(), documentInfo.at(), true).bytes());
        var parameters = new PdfDictionary();
        var at = GregorianCalendar.from(documentInfo.at().atZone(ZoneOffset.UTC));
        parameters.put(PdfName.MODDATE, new PdfDate(at));
        try {
            var name = FacturX.FILE;
            var attachment =
                    PdfFileSpecification.fileEmbedded(
                            writer, name, name, facturX, "text/xml", parameters, 9);
            attachment.put(new PdfName("AFRelationship"), new PdfName("Alternative"));
            attachment.addDescription("Factur-X", true);
            writer.addFileAttachment(name, attachment);
            writer.getExtraCatalog().put(PdfName.AF, new PdfArray(attachment.getReference()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] close() {
        document.close();
        return new ReproduciblePdf(file.toByteArray()).bytes();
    }

    /// Prints the title and page number at the bottom of each page.
    private static final class PageFooter extends PdfPageEventHelper {
        private final DocumentInfo documentInfo;

        PageFooter(DocumentInfo documentInfo) {
            this.documentInfo = documentInfo;
        }

        @Override
        public void onEndPage(PdfWriter writer, Document document) {
            var text =
                    documentInfo.title()
                            + " · "
                            + documentInfo.texts().get("page", writer.getPageNumber());
            ColumnText.showTextAligned(
                    writer.getDirectContent(),
                    Element.ALIGN_RIGHT,
                    new Phrase(text, PdfFonts.SMALL),
                    document.right(),
                    FOOTER_HEIGHT / 2,
                    0);
        }
    }
}
