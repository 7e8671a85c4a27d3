package fr.reemploi.application.settings;

import static fr.reemploi.application.settings.SettingField.list;
import static fr.reemploi.application.settings.SettingField.number;
import static fr.reemploi.application.settings.SettingField.text;

import fr.reemploi.domain.account.SellerKind;
import java.util.Locale;
import java.util.stream.Stream;

/// The operator of the marketplace and the commission by kind of seller, in percent before VAT.
public final class MarketplaceFields {
    public static final String OPERATOR_NAME = "operatorName";
    public static final String OPERATOR_DETAILS = "operatorDetails";
    private static final int MAX_PERCENT = 50;

    public static final Section SECTION =
            Section.of(
                            SectionId.MARKETPLACE,
                            Stream.concat(
                                            Stream.of(
                                                    text(OPERATOR_NAME, SettingRules::line),
                                                    list(OPERATOR_DETAILS, SettingRules::line)),
                                            Stream.of(SellerKind.values())
                                                    .map(kind ->
                                                            number(
                                                                    commission(kind),
                                                                    SettingRules.percent(
                                                                            MAX_PERCENT))))
                                    .toList())
                    .inUseWith(OPERATOR_NAME);

    private MarketplaceFields() {}

    /// The field of the commission for this kind of seller.
    public static String commission(SellerKind kind) {
        var name = kind.name();
        return "commission" + name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
