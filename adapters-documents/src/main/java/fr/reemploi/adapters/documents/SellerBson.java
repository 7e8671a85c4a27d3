package fr.reemploi.adapters.documents;

import static fr.reemploi.adapters.documents.Fields.document;
import static fr.reemploi.adapters.documents.Fields.maybeText;
import static fr.reemploi.adapters.documents.Fields.put;
import static fr.reemploi.adapters.documents.Fields.text;
import static fr.reemploi.adapters.documents.Fields.word;

import fr.reemploi.domain.account.PhoneNumber;
import fr.reemploi.domain.account.SellerKind;
import fr.reemploi.domain.account.SellerProfile;
import fr.reemploi.domain.account.Siret;
import fr.reemploi.domain.account.VatNumber;
import fr.reemploi.domain.account.VhuApproval;
import fr.reemploi.domain.place.Address;
import fr.reemploi.domain.shared.Words;
import org.bson.Document;

/// A seller's profile, inside the document of his account.
final class SellerBson {
    private static final String KIND = "kind";
    private static final String TRADE_NAME = "tradeName";
    private static final String LEGAL_NAME = "legalName";
    private static final String SIRET = "siret";
    private static final String VAT_NUMBER = "vatNumber";
    private static final String VHU_APPROVAL = "vhuApproval";
    private static final String PHONE = "phone";
    private static final String ADDRESS = "address";
    private static final String NAME = "name";
    private static final String LINE1 = "line1";
    private static final String LINE2 = "line2";
    private static final String POSTAL_CODE = "postalCode";
    private static final String CITY = "city";
    private static final String COUNTRY = "country";

    private SellerBson() {}

    static Document write(SellerProfile seller) {
        var doc =
                new Document(KIND, Words.of(seller.kind()))
                        .append(TRADE_NAME, seller.tradeName())
                        .append(LEGAL_NAME, seller.legalName());
        put(doc, SIRET, seller.siret().map(Siret::value));
        put(doc, VAT_NUMBER, seller.vatNumber().map(VatNumber::value));
        put(doc, VHU_APPROVAL, seller.vhuApproval().map(VhuApproval::value));
        return doc.append(PHONE, seller.phone().value()).append(ADDRESS, write(seller.address()));
    }

    static SellerProfile read(Document doc) {
        return new SellerProfile(
                word(doc, KIND, SellerKind.class),
                text(doc, TRADE_NAME),
                text(doc, LEGAL_NAME),
                maybeText(doc, SIRET).map(Siret::new),
                maybeText(doc, VAT_NUMBER).map(VatNumber::new),
                maybeText(doc, VHU_APPROVAL).map(VhuApproval::new),
                new PhoneNumber(text(doc, PHONE)),
                readAddress(document(doc, ADDRESS)));
    }

    private static Document write(Address address) {
        var doc = new Document(NAME, address.name()).append(LINE1, address.line1());
        return put(doc, LINE2, address.line2())
                .append(POSTAL_CODE, address.postalCode())
                .append(CITY, address.city())
                .append(COUNTRY, address.country());
    }

    private static Address readAddress(Document doc) {
        return new Address(
                text(doc, NAME),
                text(doc, LINE1),
                maybeText(doc, LINE2),
                text(doc, POSTAL_CODE),
                text(doc, CITY),
                text(doc, COUNTRY));
    }
}
