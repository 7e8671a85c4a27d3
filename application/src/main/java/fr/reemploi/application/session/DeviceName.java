package fr.reemploi.application.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The name of a device in the list of sessions, such as `Firefox, Windows`. It helps owners to
/// recognise their own; nothing else relies on it, since clients may send anything.
public record DeviceName(String value) {
    /// The program itself, or a client that does not name itself.
    public static final DeviceName UNKNOWN = new DeviceName("");

    private static final int MAX_LENGTH = 60;

    /// The first that a header mentions: most browsers mention older ones too.
    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        BROWSERS.put("Edg", "Edge");
        BROWSERS.put("OPR/", "Opera");
        BROWSERS.put("SamsungBrowser", "Samsung Internet");
        BROWSERS.put("Firefox/", "Firefox");
        BROWSERS.put("FxiOS", "Firefox");
        BROWSERS.put("Chrome/", "Chrome");
        BROWSERS.put("CriOS", "Chrome");
        BROWSERS.put("Safari/", "Safari");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Macintosh", "macOS");
        SYSTEMS.put("CrOS", "ChromeOS");
        SYSTEMS.put("Linux", "Linux");
    }

    /// The name for a `User-Agent` header: browser and system, else its first word.
    public static DeviceName of(Optional<String> userAgent) {
        return userAgent
                .map(header -> {
                    var named =
                            Stream.of(first(BROWSERS, header), first(SYSTEMS, header))
                                    .flatMap(Optional::stream)
                                    .collect(Collectors.joining(", "));
                    return new DeviceName(named.isEmpty() ? firstWord(header) : named);
                })
                .orElse(UNKNOWN);
    }

    private static Optional<String> first(Map<String, String> names, String header) {
        return names.entrySet().stream()
                .filter(entry -> header.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String firstWord(String header) {
        var word = header.strip().split("[^\\p{L}\\p{N}._/-]", 2)[0];
        return word.length() <= MAX_LENGTH ? word : word.substring(0, MAX_LENGTH);
    }
}
