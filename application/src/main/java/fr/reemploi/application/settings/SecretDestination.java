package fr.reemploi.application.settings;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// Where the secrets of a section are sent: scheme, host and port of its addresses, and the other
/// fields that lead secrets.
///
/// @param parts by the name of their field; absent where nothing is set
record SecretDestination(Map<String, String> parts) {
    static SecretDestination of(Section section, Function<SettingField, Optional<String>> value) {
        var parts = new TreeMap<String, String>();
        for (var field : section.fields()) {
            if (!field.leadsSecrets()) continue;
            value.apply(field)
                    .map(text -> field.isAddress() ? origin(text) : text.toLowerCase(Locale.ROOT))
                    .ifPresent(part -> parts.put(field.name(), part));
        }
        return new SecretDestination(parts);
    }

    /// Whether there is one: a mail server has no usual host.
    private boolean exists(Section section) {
        return section.fields().stream()
                .filter(SettingField::leadsSecrets)
                .findFirst()
                .filter(first -> parts.containsKey(first.name()))
                .isPresent();
    }

    /// The first field that leads secrets elsewhere than before.
    Optional<String> firstChange(Section section, SecretDestination before) {
        if (!before.exists(section) || parts.equals(before.parts)) return Optional.empty();
        return section.fields().stream()
                .map(SettingField::name)
                .filter(name ->
                        !Optional.ofNullable(parts.get(name))
                                .equals(Optional.ofNullable(before.parts.get(name))))
                .findFirst();
    }

    /// What precedes the path and the query, placeholders included.
    private static String origin(String address) {
        var uri = URI.create(address.replaceFirst("[?].*", ""));
        var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        var host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
        var port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
        return scheme + "://" + host + ":" + port;
    }
}
