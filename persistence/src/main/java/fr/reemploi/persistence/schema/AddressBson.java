package fr.reemploi.persistence.schema;

import static fr.reemploi.persistence.codec.DocumentFields.maybeText;
import static fr.reemploi.persistence.codec.DocumentFields.put;
import static fr.reemploi.persistence.codec.DocumentFields.text;

import fr.reemploi.domain.geo.Address;
import fr.reemploi.domain.shared.PhoneNumber;
import org.bson.Document;

/// Stored form of an address, embedded in the document of an account or an order.
final class AddressBson {
    private static final String NAME = "name";
    private static final String COMPANY = "company";
    private static final String LINE1 = "line1";
    private static final String LINE2 = "line2";
    private static final String POSTAL_CODE = "postalCode";
    private static final String CITY = "city";
    private static final String COUNTRY = "country";
    private static final String PHONE = "phone";

    private AddressBson() {}

    static Document write(Address address) {
        var doc = new Document(NAME, address.name());
        put(doc, COMPANY, address.company()).append(LINE1, address.line1());
        put(doc, LINE2, address.line2())
                .append(POSTAL_CODE, address.postalCode())
                .append(CITY, address.city())
                .append(COUNTRY, address.country());
        return put(doc, PHONE, address.phone().map(PhoneNumber::value));
    }

    static Address read(Document doc) {
        return new Address(
                text(doc, NAME),
                maybeText(doc, COMPANY),
                text(doc, LINE1),
                maybeText(doc, LINE2),
                text(doc, POSTAL_CODE),
                text(doc, CITY),
                text(doc, COUNTRY),
                maybeText(doc, PHONE).map(PhoneNumber::new));
    }
}
