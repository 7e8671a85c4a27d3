package fr.reemploi.application.shared;

import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/// Amounts, days and hours as letters and papers in a language have them.
public record LocalizedFormats(Language language) {
    /// Where the market is: a day begins there.
    private static final ZoneId MARKET = ZoneId.of("Europe/Paris");

    /// With its cents: `89,90 €`.
    public String money(Money money) {
        var format = NumberFormat.getCurrencyInstance(language.locale());
        format.setCurrency(money.currency());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(BigDecimal.valueOf(money.minor(), 2));
    }

    /// A rate in hundredths of a percent: `20 %`.
    public String rate(int basisPoints) {
        var format = NumberFormat.getPercentInstance(language.locale());
        format.setMaximumFractionDigits(2);
        return format.format(BigDecimal.valueOf(basisPoints, 4));
    }

    public String date(Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(instant.atZone(MARKET));
    }

    /// The day and the hour.
    public String dateTime(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                .withLocale(language.locale())
                .format(instant.atZone(MARKET));
    }

    /// Any of these; what is none of them as it stands.
    public Object format(Object value) {
        return switch (value) {
            case Money money -> money(money);
            case Instant instant -> dateTime(instant);
            default -> value;
        };
    }
}
