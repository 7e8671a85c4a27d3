package fr.reemploi.adapters.web.account;

import fr.reemploi.adapters.web.page.Texts;
import fr.reemploi.application.lookup.CompanyStanding;
import fr.reemploi.application.lookup.Verification;
import fr.reemploi.application.shared.Wording;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.Words;
import java.util.List;
import java.util.stream.Stream;

/// What registers say of a seller, in sentences.
final class VerificationWords {
    private VerificationWords() {}

    static List<String> of(Verification verification, Language language) {
        var day = verification.checkedAt().map(new Wording(language)::day).orElse("");
        var name = verification.officialName().orElse("");
        var siret =
                verification.siretStanding().stream()
                        .map(standing -> sentence(language, siretKey(standing, name), day, name));
        var vat =
                verification.vatStanding().stream()
                        .map(standing -> sentence(language, "sell.vat." + word(standing), day));
        return Stream.concat(siret, vat).toList();
    }

    private static String siretKey(CompanyStanding standing, String name) {
        var named = standing == CompanyStanding.VERIFIED && !name.isEmpty();
        return "sell.siret." + word(standing) + (named ? ".named" : "");
    }

    private static String word(CompanyStanding standing) {
        return Words.of(standing);
    }

    private static String sentence(Language language, String key, Object... arguments) {
        return Texts.of(language, key, arguments);
    }
}
