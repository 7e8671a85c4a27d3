package fr.reemploi.adapters.web.account;

import fr.reemploi.adapters.web.page.PageMessages;
import fr.reemploi.application.lookup.Verification;
import fr.reemploi.application.lookup.VerificationStatus;
import fr.reemploi.application.shared.LocalizedFormats;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.Language;
import java.util.List;
import java.util.stream.Stream;

/// Describes the results of checks in public registers, one sentence per number.
final class VerificationTexts {
    private VerificationTexts() {}

    static List<String> of(Verification verification, Language language) {
        var day = verification.checkedAt().map(new LocalizedFormats(language)::date).orElse("");
        var name = verification.officialName().orElse("");
        var siret =
                verification.siretStatus().stream()
                        .map(status -> sentence(language, siretKey(status, name), day, name));
        var vat =
                verification.vatStatus().stream()
                        .map(status -> sentence(language, "sell.vat." + statusWord(status), day));
        return Stream.concat(siret, vat).toList();
    }

    private static String siretKey(VerificationStatus status, String name) {
        var named = status == VerificationStatus.VERIFIED && !name.isEmpty();
        return "sell.siret." + statusWord(status) + (named ? ".named" : "");
    }

    private static String statusWord(VerificationStatus status) {
        return EnumNames.of(status);
    }

    private static String sentence(Language language, String key, Object... arguments) {
        return PageMessages.of(language, key, arguments);
    }
}
