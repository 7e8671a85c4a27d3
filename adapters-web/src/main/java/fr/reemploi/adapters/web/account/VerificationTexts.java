package fr.reemploi.adapters.web.account;

import fr.reemploi.adapters.web.page.PageMessages;
import fr.reemploi.application.lookup.Verification;
import fr.reemploi.application.lookup.VerificationStatus;
import fr.reemploi.application.shared.LocalizedFormats;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.Language;
import java.util.List;
import java.util.stream.Stream;

/// What registers say of a seller, in sentences.
final class VerificationTexts {
    private VerificationTexts() {}

    static List<String> of(Verification verification, Language language) {
        var day = verification.checkedAt().map(new LocalizedFormats(language)::day).orElse("");
        var name = verification.officialName().orElse("");
        var siret =
                verification.siretStanding().stream()
                        .map(standing -> sentence(language, siretKey(standing, name), day, name));
        var vat =
                verification.vatStanding().stream()
                        .map(standing -> sentence(language, "sell.vat." + word(standing), day));
        return Stream.concat(siret, vat).toList();
    }

    private static String siretKey(VerificationStatus standing, String name) {
        var named = standing == VerificationStatus.VERIFIED && !name.isEmpty();
        return "sell.siret." + word(standing) + (named ? ".named" : "");
    }

    private static String word(VerificationStatus standing) {
        return EnumNames.of(standing);
    }

    private static String sentence(Language language, String key, Object... arguments) {
        return PageMessages.of(language, key, arguments);
    }
}
