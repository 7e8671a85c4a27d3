package fr.reemploi.persistence.aggregate;

import fr.reemploi.application.payment.SellerDebts;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.ledger.SellerDebt;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.persistence.schema.SellerDebtBson;
import fr.reemploi.persistence.store.DocumentStore;
import fr.reemploi.persistence.store.DocumentStores;
import fr.reemploi.persistence.store.Schema;

/// The store of sellers' debts; the document id is the seller's.
public final class StoredSellerDebts implements SellerDebts {
    public static final Schema<SellerDebt> SCHEMA =
            Schema.of(
                    "seller_debt",
                    "sellerDebts",
                    debt -> debt.seller().value(),
                    SellerDebt::version,
                    SellerDebt::withNextVersion,
                    SellerDebtBson::write,
                    SellerDebtBson::read);

    private final DocumentStore<SellerDebt> debts;

    public StoredSellerDebts(DocumentStores stores) {
        debts = stores.open(SCHEMA);
    }

    @Override
    public SellerDebt of(AccountId seller) {
        return debts.find(seller.value()).orElseGet(() -> SellerDebt.none(seller));
    }

    @Override
    public SellerDebt save(Change<SellerDebt> change) {
        return debts.save(change);
    }
}
