package fr.reemploi.adapters.lookups.vehicle;

import fr.reemploi.application.settings.RegistryFields;
import fr.reemploi.application.settings.SettingValues;
import java.util.List;
import java.util.Optional;

/// Who is asked for plates.
///
/// @param address with `{plate}` and `{token}` where they go
/// @param post whether he wants a POST
/// @param fields what he calls what we want to know
public record PlateVendor(
        String address, boolean post, Optional<String> token, List<Field> fields) {
    public PlateVendor {
        fields = List.copyOf(fields);
    }

    public static Optional<PlateVendor> of(SettingValues values) {
        var address = values.text(RegistryFields.PLATE_ADDRESS);
        var token = values.text(RegistryFields.PLATE_TOKEN);
        return address.filter(url -> token.isPresent() || !url.contains(RegistryFields.TOKEN_HERE))
                .map(url ->
                        new PlateVendor(
                                url,
                                values.text(RegistryFields.PLATE_METHOD)
                                        .filter("post"::equals)
                                        .isPresent(),
                                token,
                                values.list(RegistryFields.PLATE_FIELDS).stream()
                                        .map(Field::of)
                                        .toList()));
    }

    /// No key.
    @Override
    public String toString() {
        return "vendor of plates at " + address;
    }

    /// Where in an answer something is found.
    ///
    /// @param name what we call it: `make`
    /// @param path from the top of the answer down: `data`, `marque`
    public record Field(String name, List<String> path) {
        public Field {
            path = List.copyOf(path);
        }

        static Field of(String line) {
            var cut = line.indexOf('=');
            return new Field(
                    line.substring(0, cut), List.of(line.substring(cut + 1).split("\\.", -1)));
        }
    }
}
