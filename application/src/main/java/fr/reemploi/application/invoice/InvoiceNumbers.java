package fr.reemploi.application.invoice;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.shared.OrderId;

/// Assigns invoice numbers: one sequence per issuer, from one, without gaps (CGI, annexe II, art.
/// 242 nonies A).
public interface InvoiceNumbers {
    /// The number of an order's invoice: assigned on the first call and returned by later ones. A
    /// crash neither loses a number nor assigns two to an order.
    InvoiceNumber number(Issuer issuer, OrderId order);

    /// Issuer of an invoice.
    sealed interface Issuer {
        /// Key of the sequence in the store.
        String key();

        /// The seller of the parts.
        record Seller(AccountId id) implements Issuer {
            @Override
            public String key() {
                return id.toString();
            }
        }

        /// The marketplace, for its commission.
        record Marketplace() implements Issuer {
            @Override
            public String key() {
                return "marketplace";
            }
        }
    }
}
