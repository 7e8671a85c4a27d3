package fr.reemploi.application.settings;

import fr.reemploi.domain.shared.EnumNames;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// A section of the settings, read and updated as a whole. Its service is in use as soon as the
/// required fields are set.
public enum Section {
    PAYMENT,
    IMAGES,
    SHIPPING_BOXTAL,
    SHIPPING_MONDIAL_RELAY,
    REGISTRIES,
    MAIL,
    MARKETPLACE;

    /// The id in URLs: `shipping-boxtal`.
    public String id() {
        return EnumNames.of(this);
    }

    public static Optional<Section> of(String id) {
        return List.of(values()).stream().filter(section -> section.id().equals(id)).findFirst();
    }

    public List<SettingField> fields() {
        return switch (this) {
            case PAYMENT -> PaymentFields.ALL;
            case IMAGES -> ImageFields.ALL;
            case SHIPPING_BOXTAL -> BoxtalFields.ALL;
            case SHIPPING_MONDIAL_RELAY -> MondialRelayFields.ALL;
            case REGISTRIES -> RegistryFields.ALL;
            case MAIL -> MailFields.ALL;
            case MARKETPLACE -> MarketplaceFields.ALL;
        };
    }

    public Optional<SettingField> field(String name) {
        return fields().stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /// Whether these values put the service to use.
    public boolean isInUse(SettingValues values) {
        return isInUse(name ->
                field(name).filter(field -> field.type() == SettingField.Type.BOOLEAN).isPresent()
                        ? values.flag(name)
                        : values.has(name));
    }

    /// Whether only lost secrets keep the service from being in use: it is neither off nor usable
    /// then.
    public boolean lacksLostSecret(SettingValues values) {
        return !isInUse(values) && isInUse(name -> values.has(name) || values.isLost(name));
    }

    /// Whether the required fields are set.
    ///
    /// @param isFilledIn whether the field of this name is set; for a flag, whether it is on
    boolean isInUse(Predicate<String> isFilledIn) {
        return switch (this) {
            case PAYMENT -> isFilledIn.test(PaymentFields.SECRET_KEY);
            case IMAGES ->
                    isFilledIn.test(ImageFields.CLOUD_NAME)
                            && isFilledIn.test(ImageFields.API_KEY)
                            && isFilledIn.test(ImageFields.API_SECRET);
            case SHIPPING_BOXTAL ->
                    isFilledIn.test(BoxtalFields.ACCESS_KEY)
                            && isFilledIn.test(BoxtalFields.SECRET_KEY);
            case SHIPPING_MONDIAL_RELAY ->
                    List.of(
                                    MondialRelayFields.ENSEIGNE,
                                    MondialRelayFields.PRIVATE_KEY,
                                    MondialRelayFields.LOGIN,
                                    MondialRelayFields.PASSWORD,
                                    MondialRelayFields.CUSTOMER_ID)
                            .stream()
                            .allMatch(isFilledIn);
            case REGISTRIES ->
                    isFilledIn.test(RegistryFields.PLATE_TOKEN)
                            || isFilledIn.test(RegistryFields.CHECK_COMPANIES);
            case MAIL -> isFilledIn.test(MailFields.HOST) && isFilledIn.test(MailFields.FROM);
            case MARKETPLACE -> isFilledIn.test(MarketplaceFields.OPERATOR_NAME);
        };
    }

    /// The message code of a field's label: `setting.payment.secretKey`.
    public String labelCode(SettingField field) {
        return "setting." + id() + "." + field.name();
    }

    /// The environment variable that overrides a field: `REEMPLOI_SHIPPING_BOXTAL_ACCESS_KEY`.
    public String variable(SettingField field) {
        var suffix = field.name().replaceAll("([a-z])([A-Z])", "$1_$2");
        return "REEMPLOI_" + name() + "_" + suffix.toUpperCase(Locale.ROOT);
    }
}
