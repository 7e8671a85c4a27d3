package fr.reemploi.application.shipping;

/// A label as a PDF.
public final class LabelFile {
    private final byte[] pdf;

    public LabelFile(byte[] pdf) {
        this.pdf = pdf.clone();
    }

    public byte[] pdf() {
        return pdf.clone();
    }
}
