package fr.reemploi.adapters.lookups.vehicle;

import fr.reemploi.application.settings.SettingValues;
import java.util.List;
import java.util.Optional;

/// A plate look-up vendor.
///
/// @param address URL with `{plate}` and, optionally, `{token}`
/// @param post whether the vendor requires POST
/// @param fields where the values are in a response
public record PlateVendor(
        String address, boolean post, Optional<String> token, List<Field> fields) {
    public PlateVendor {
        fields = List.copyOf(fields);
    }

    public static Optional<PlateVendor> of(SettingValues values) {
        var address = values.text(PlateFields.PLATE_ADDRESS);
        var token = values.text(PlateFields.PLATE_TOKEN);
        return address.filter(
                        url -> token.isPresent() || !url.contains(PlateFields.TOKEN_PLACEHOLDER))
                .map(url ->
                        new PlateVendor(
                                url,
                                values.text(PlateFields.PLATE_METHOD)
                                        .filter("post"::equals)
                                        .isPresent(),
                                token,
                                values.list(PlateFields.PLATE_FIELDS).stream()
                                        .map(Field::of)
                                        .toList()));
    }

    /// Omits the key.
    @Override
    public String toString() {
        return "PlateVendor[" + address + "]";
    }

    /// Where a value is in a response.
    ///
    /// @param name the application's name: `make`
    /// @param path from the root of the JSON: `data`, `marque`
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
