package fr.reemploi.adapters.web.page;

import fr.reemploi.domain.geo.FrenchCalendar;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;

/// Formats numbers, amounts and dates in a language.
public final class Formats {
    /// The time zone of all dates shown.
    private static final ZoneId MARKET_ZONE = FrenchCalendar.METROPOLITAN.zone();

    private Formats() {}

    public static String integer(Language language, long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    /// Formats an amount: `89 €`, `89,90 €`; cents are left out when they are zero.
    public static String money(Language language, Money money) {
        var format = NumberFormat.getCurrencyInstance(language.locale());
        format.setCurrency(Currency.getInstance(money.currency().getCurrencyCode()));
        var isRound = money.minor() % 100 == 0;
        format.setMinimumFractionDigits(isRound ? 0 : 2);
        format.setMaximumFractionDigits(isRound ? 0 : 2);
        return format.format(BigDecimal.valueOf(money.minor(), 2));
    }

    public static String dateTime(Language language, Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(language.locale())
                .format(instant.atZone(MARKET_ZONE));
    }

    static String date(Language language, Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(instant.atZone(MARKET_ZONE));
    }
}
