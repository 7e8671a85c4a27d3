package fr.reemploi.application.settings;

import fr.reemploi.domain.shipping.Carrier;
import java.util.regex.Pattern;

/// The id of a section of the settings, in URLs, environment variables and the store. The constants
/// are the sections that the program itself refers to; adapters bring others.
public record SectionId(String value) {
    private static final Pattern FORMAT = Pattern.compile("[a-z]+(-[a-z]+)*");

    public static final SectionId PAYMENT = new SectionId("payment");
    public static final SectionId IMAGES = new SectionId("images");
    public static final SectionId REGISTRIES = new SectionId("registries");
    public static final SectionId MAIL = new SectionId("mail");
    public static final SectionId AI = new SectionId("ai");
    public static final SectionId MARKETPLACE = new SectionId("marketplace");

    public SectionId {
        if (!FORMAT.matcher(value).matches())
            throw new IllegalArgumentException("no section id: " + value);
    }

    /// The section with the settings of a carrier.
    public static SectionId of(Carrier carrier) {
        return new SectionId("shipping-" + carrier.id());
    }

    @Override
    public String toString() {
        return value;
    }
}
