package fr.reemploi.persistence.schema;

import static fr.reemploi.persistence.codec.DocumentFields.document;
import static fr.reemploi.persistence.codec.DocumentFields.enumValue;
import static fr.reemploi.persistence.codec.DocumentFields.maybeText;
import static fr.reemploi.persistence.codec.DocumentFields.put;
import static fr.reemploi.persistence.codec.DocumentFields.text;

import fr.reemploi.domain.account.SellerKind;
import fr.reemploi.domain.account.SellerProfile;
import fr.reemploi.domain.account.Siret;
import fr.reemploi.domain.account.VatNumber;
import fr.reemploi.domain.account.VhuApproval;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.PhoneNumber;
import org.bson.Document;

/// Stored form of a seller profile, embedded in the document of an account or a sale.
final class SellerProfileBson {
    private static final String KIND = "kind";
    private static final String TRADE_NAME = "tradeName";
    private static final String LEGAL_NAME = "legalName";
    private static final String SIRET = "siret";
    private static final String VAT_NUMBER = "vatNumber";
    private static final String VHU_APPROVAL = "vhuApproval";
    private static final String PHONE = "phone";
    private static final String ADDRESS = "address";

    private SellerProfileBson() {}

    static Document write(SellerProfile seller) {
        var doc =
                new Document(KIND, EnumNames.of(seller.kind()))
                        .append(TRADE_NAME, seller.tradeName())
                        .append(LEGAL_NAME, seller.legalName());
        put(doc, SIRET, seller.siret().map(Siret::value));
        put(doc, VAT_NUMBER, seller.vatNumber().map(VatNumber::value));
        put(doc, VHU_APPROVAL, seller.vhuApproval().map(VhuApproval::value));
        return doc.append(PHONE, seller.phone().value())
                .append(ADDRESS, AddressBson.write(seller.address()));
    }

    static SellerProfile read(Document doc) {
        return new SellerProfile(
                enumValue(doc, KIND, SellerKind.class),
                text(doc, TRADE_NAME),
                text(doc, LEGAL_NAME),
                maybeText(doc, SIRET).map(Siret::new),
                maybeText(doc, VAT_NUMBER).map(VatNumber::new),
                maybeText(doc, VHU_APPROVAL).map(VhuApproval::new),
                new PhoneNumber(text(doc, PHONE)),
                AddressBson.read(document(doc, ADDRESS)));
    }
}
