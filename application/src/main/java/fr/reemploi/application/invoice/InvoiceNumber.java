package fr.reemploi.application.invoice;

import fr.reemploi.application.invoice.InvoiceNumbers.Issuer;
import java.util.Locale;

/// Invoice number: `RE-000042` in a seller's name, separate from the seller's own series;
/// `RE-COM-000042` in the marketplace's name.
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
