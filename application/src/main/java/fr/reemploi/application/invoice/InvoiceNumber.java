package fr.reemploi.application.invoice;

import fr.reemploi.application.invoice.InvoiceNumbers.Issuer;
import java.util.Locale;

/// The number of an invoice: `RE-000042` in a seller's name, in a series beside the one of his own
/// shop; `RE-COM-000042` in the marketplace's.
public record InvoiceNumber(Issuer issuer, long value) {
    @Override
    public String toString() {
        var series =
                switch (issuer) {
                    case Issuer.Seller _ -> "RE";
                    case Issuer.Marketplace _ -> "RE-COM";
                };
        return String.format(Locale.ROOT, "%s-%06d", series, value);
    }
}
