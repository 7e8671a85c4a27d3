package fr.reemploi.adapters.lookups.vehicle;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Kinds of a vendor's error message, often sent with status 200. Unrecognised messages are never
/// treated as an unknown vehicle.
enum VendorError {
    NONE,
    NO_SUCH_VEHICLE,
    QUOTA,
    KEY,
    UNCLEAR;

    private static final Set<String> NO_ERROR = Set.of("", "0", "false", "null", "none", "ok");
    private static final Pattern ABOUT_QUOTA =
            Pattern.compile(
                    "\\b(quota|credits?|solde|forfait|limite?s?|epuisee?s?|depassee?s?|exceeded)\\b");
    private static final Pattern ABOUT_KEY =
            Pattern.compile(
                    "\\b(token|jeton|cle|key|apikey|unauthori[sz]ed|forbidden|authentification"
                            + "|authentication|autorisee?|abonnement|subscription|compte|account)\\b");
    private static final Pattern ABOUT_VEHICLE =
            Pattern.compile(
                    "\\b(inconnue?|introuvable|non trouvee?|pas trouvee?|aucune?|not found|no data"
                            + "|no result|no vehicle|unknown|inexistante?"
                            + "|(plaque|immatriculation|plate)( est)? (invalide|incorrecte))\\b");

    static VendorError of(Optional<String> error) {
        var message = error.map(VendorError::plain).orElse("");
        if (NO_ERROR.contains(message)) return NONE;
        // order matters: "aucun crédit", "token inconnu"
        if (ABOUT_QUOTA.matcher(message).find()) return QUOTA;
        if (ABOUT_KEY.matcher(message).find()) return KEY;
        if (ABOUT_VEHICLE.matcher(message).find()) return NO_SUCH_VEHICLE;
        return UNCLEAR;
    }

    private static String plain(String message) {
        return Normalizer.normalize(message, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
