package fr.reemploi.application.invoice;

/// Writes what people print or file, as PDF, in the language of who reads it. One paper asked for
/// twice is the same file.
public interface InvoiceRenderer {
    /// Carries its figures as Factur-X too, where the seller has a VAT number.
    byte[] invoice(Invoice invoice);

    byte[] commission(CommissionInvoice invoice);

    byte[] returnSlip(ReturnSlip slip);
}
