package fr.reemploi.domain.geo;

import fr.reemploi.domain.shared.InvalidInputException;
import java.util.regex.Pattern;

/// A geographic position in degrees (WGS 84).
public record Coordinates(double latitude, double longitude) {
    private static final double EARTH_RADIUS_METRES = 6_371_008.8;
    // plain decimals only: Double.parseDouble also accepts "NaN", "1e1" and "0x1p3"
    private static final Pattern PAIR =
            Pattern.compile(
                    "\\s*(-?\\d{1,3}(?:\\.\\d{1,12})?)\\s*,\\s*(-?\\d{1,3}(?:\\.\\d{1,12})?)\\s*");

    public Coordinates {
        // written so that NaN is rejected too
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180))
            throw new InvalidInputException("coordinates.invalid", latitude + "," + longitude);
    }

    /// Parses `48.8566,2.3522`: latitude first, decimal points.
    public static Coordinates parse(String input) {
        var pair = PAIR.matcher(input);
        if (!pair.matches()) throw new InvalidInputException("coordinates.invalid", input);
        return new Coordinates(
                Double.parseDouble(pair.group(1)), Double.parseDouble(pair.group(2)));
    }

    /// Great-circle distance to another point, in metres (haversine).
    public double metresTo(Coordinates other) {
        var thisLatitude = Math.toRadians(latitude);
        var otherLatitude = Math.toRadians(other.latitude);
        var sinLatitude = Math.sin((otherLatitude - thisLatitude) / 2);
        var sinLongitude = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        var chord =
                sinLatitude * sinLatitude
                        + Math.cos(thisLatitude)
                                * Math.cos(otherLatitude)
                                * sinLongitude
                                * sinLongitude;
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(chord)));
    }
}
