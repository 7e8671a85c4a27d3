package fr.reemploi.application.shared;

import fr.reemploi.domain.geo.FrenchCalendar;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/// Formats amounts, dates and times in e-mails and PDFs in a language.
public record LocalizedFormats(Language language) {
    /// Time zone of the market, in which days begin.
    private static final ZoneId MARKET = FrenchCalendar.METROPOLITAN.zone();

    /// With cents: `89,90 €`.
    public String money(Money money) {
        var format = NumberFormat.getCurrencyInstance(language.locale());
        format.setCurrency(money.currency());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(BigDecimal.valueOf(money.minor(), 2));
    }

    /// A rate in basis points: `20 %`.
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

    /// Date and time.
    public String dateTime(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                .withLocale(language.locale())
                .format(instant.atZone(MARKET));
    }

    /// Formats values of these types; returns others unchanged.
    public Object format(Object value) {
        return switch (value) {
            case Money money -> money(money);
            case Instant instant -> dateTime(instant);
            default -> value;
        };
    }
}
