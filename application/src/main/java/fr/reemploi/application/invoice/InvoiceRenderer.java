package fr.reemploi.application.invoice;

/// Renders invoices and return slips as PDF, in the reader's language. The same input yields the
/// same file.
public interface InvoiceRenderer {
    /// Embeds the invoice data as Factur-X if the seller has a VAT number.
    byte[] invoice(Invoice invoice);

    byte[] commission(CommissionInvoice invoice);

    byte[] returnSlip(ReturnSlip slip);
}
