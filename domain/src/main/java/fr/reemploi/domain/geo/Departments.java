package fr.reemploi.domain.geo;

import fr.reemploi.domain.shared.TsvFile;
import fr.reemploi.domain.shared.TsvFile.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The 101 départements of France.
public final class Departments {
    private static final Pattern POSTAL_CODE = Pattern.compile("[0-9]{5}");
    private static final Map<String, Department> ALL = read();

    /// Saint-Barthélemy and Saint-Martin kept the postal codes of Guadeloupe when they separated
    /// from it; they are not départements.
    private static final List<String> LEFT_GUADELOUPE = List.of("97133", "97150");

    private Departments() {}

    public static List<Department> all() {
        return List.copyOf(ALL.values());
    }

    /// Finds a département by code: `01`, `2A`, `974`.
    public static Optional<Department> byCode(String code) {
        return Optional.ofNullable(ALL.get(code.toUpperCase(Locale.ROOT)));
    }

    /// Finds the département of a postal code; empty when there is none, as for Monaco (980xx),
    /// military codes and the overseas collectivities.
    public static Optional<Department> ofPostalCode(String postalCode) {
        if (!POSTAL_CODE.matcher(postalCode).matches() || LEFT_GUADELOUPE.contains(postalCode))
            return Optional.empty();
        return byCode(codeOf(postalCode));
    }

    private static String codeOf(String postalCode) {
        if (postalCode.startsWith("97")) return postalCode.substring(0, 3);
        // Corsica was one département, 20, until 1976: 200xx and 201xx are the south, 202xx and
        // 206xx the north
        if (postalCode.startsWith("20")) return postalCode.charAt(2) < '2' ? "2A" : "2B";
        return postalCode.substring(0, 2);
    }

    private static Map<String, Department> read() {
        var departments = new LinkedHashMap<String, Department>();
        for (var row : TsvFile.read(Departments.class, "departments.tsv")) {
            var duplicate = departments.put(row.text("code"), department(row));
            if (duplicate != null) throw row.error(duplicate.code() + " is a duplicate");
        }
        return departments;
    }

    private static Department department(Row row) {
        return new Department(
                row.text("code"), row.text("name"), row.as("centre", Coordinates::parse));
    }
}
