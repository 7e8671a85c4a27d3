package fr.reemploi.application.invoice;

/// A PDF file.
public final class PdfDocument {
    private final String name;
    private final byte[] pdf;

    PdfDocument(String name, byte[] pdf) {
        this.name = name + ".pdf";
        this.pdf = pdf;
    }

    /// The suggested file name.
    public String name() {
        return name;
    }

    public byte[] pdf() {
        return pdf.clone();
    }
}
