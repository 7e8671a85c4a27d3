package fr.reemploi.adapters.web.page;

import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;

/// Numbers, amounts and days as people of a language write them.
public final class Formats {
    /// Where the market is: a day begins there.
    private static final ZoneId MARKET_ZONE = ZoneId.of("Europe/Paris");

    private Formats() {}

    public static String integer(Language language, long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    /// `89 €`, `89,90 €`: cents only where there are some.
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
