package fr.reemploi.bootstrap.datafolder;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import fr.reemploi.application.audit.AuditEntry;
import fr.reemploi.application.imports.Import;
import fr.reemploi.application.lookup.CachedPlate;
import fr.reemploi.application.lookup.Verification;
import fr.reemploi.application.payment.PayoutAccount;
import fr.reemploi.application.payment.SandboxPayment;
import fr.reemploi.application.settings.StoredSettings;
import fr.reemploi.application.shared.IdempotencyStore;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.checkout.Checkout;
import fr.reemploi.domain.ledger.SellerDebt;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.session.Session;
import fr.reemploi.domain.shared.DomainEvent;
import fr.reemploi.domain.shipment.Shipment;
import fr.reemploi.domain.shipping.SellerRates;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The variants of stored types that a data folder lacks.
final class MissingVariants {
    private static final List<Class<?>> STORED =
            List.of(
                    Account.class,
                    Session.class,
                    Listing.class,
                    Import.class,
                    IdempotencyStore.StoredResponse.class,
                    StoredSettings.class,
                    AuditEntry.class,
                    Order.class,
                    Checkout.class,
                    SellerRates.class,
                    SellerDebt.class,
                    SandboxPayment.class,
                    PayoutAccount.class,
                    Shipment.class,
                    CachedPlate.class,
                    Verification.class);

    private MissingVariants() {}

    /// States, constants and non-empty fields of stored types that occur in none of the documents.
    static Set<String> missing(Map<String, List<Object>> documents) {
        var missing = new TreeSet<>(Variants.of(Stream.concat(STORED.stream(), events()).toList()));
        missing.removeAll(
                Variants.in(documents.values().stream().flatMap(Collection::stream).toList()));
        return missing;
    }

    private static Stream<Class<?>> events() {
        var classes =
                new ClassFileImporter()
                        .withImportOption(new DoNotIncludeTests())
                        .importPackages("fr.reemploi.domain", "fr.reemploi.application");
        return classes.stream()
                .filter(type -> type.isAssignableTo(DomainEvent.class) && !type.isInterface())
                .map(JavaClass::reflect);
    }
}
