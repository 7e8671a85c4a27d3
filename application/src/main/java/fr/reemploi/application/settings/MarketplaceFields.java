package fr.reemploi.application.settings;

import static fr.reemploi.application.settings.SettingField.list;
import static fr.reemploi.application.settings.SettingField.number;
import static fr.reemploi.application.settings.SettingField.text;

import java.util.List;

/// Who runs this marketplace, and what he keeps of a sale, in percent before VAT, by kind of
/// seller.
public final class MarketplaceFields {
    public static final String OPERATOR_NAME = "operatorName";
    public static final String OPERATOR_DETAILS = "operatorDetails";
    public static final String COMMISSION_RECYCLER = "commissionRecycler";
    public static final String COMMISSION_GARAGE = "commissionGarage";
    public static final String COMMISSION_DEALER = "commissionDealer";
    public static final String COMMISSION_INDIVIDUAL = "commissionIndividual";

    private static final int MOST = 50;

    static final List<SettingField> ALL =
            List.of(
                    text(OPERATOR_NAME, SettingRules::line),
                    list(OPERATOR_DETAILS, SettingRules::line),
                    number(COMMISSION_RECYCLER, SettingRules.percent(MOST)),
                    number(COMMISSION_GARAGE, SettingRules.percent(MOST)),
                    number(COMMISSION_DEALER, SettingRules.percent(MOST)),
                    number(COMMISSION_INDIVIDUAL, SettingRules.percent(MOST)));

    private MarketplaceFields() {}
}
