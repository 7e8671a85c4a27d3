package fr.reemploi.application.invoice;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.shared.OrderId;

/// The numbers of invoices: each issuer counts his own from one and leaves none out (CGI, annexe
/// II, art. 242 nonies A).
public interface InvoiceNumbers {
    /// The number of an order's invoice: the next one the first time, and the same ever after. A
    /// crash in between neither loses a number nor gives an order two.
    InvoiceNumber number(Issuer issuer, OrderId order);

    /// In whose name an invoice is written.
    sealed interface Issuer {
        /// What a store knows him by.
        String key();

        /// Who sold the parts.
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
