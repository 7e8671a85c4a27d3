package fr.reemploi.adapters.files.photos;

import fr.reemploi.adapters.files.common.DurableFile;
import fr.reemploi.adapters.files.common.FreeSpace;
import fr.reemploi.application.listing.PhotoStore.Size;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Photo files, distributed over folders by the last four characters of the key. These are random;
/// the first characters are a timestamp.
public record PhotoFolder(Path folder) {
    private static final Pattern KEY =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /// Returns the file of a photo in a size; empty if the key is malformed.
    Optional<DurableFile> file(String key, Size size) {
        if (!KEY.matcher(key).matches()) return Optional.empty();
        var length = key.length();
        return Optional.of(
                new DurableFile(
                        folder.resolve(key.substring(length - 2))
                                .resolve(key.substring(length - 4, length - 2))
                                .resolve(key + "-" + name(size) + ".jpg")));
    }

    /// Writes all sizes, the large one last: if it exists, all sizes exist.
    void write(String key, EnumMap<Size, byte[]> files) {
        var bytes = files.values().stream().mapToLong(content -> content.length).sum();
        FreeSpace.requireFor(folder, bytes);
        try {
            files.forEach((size, content) -> file(key, size).orElseThrow().write(content));
        } catch (RuntimeException failure) {
            delete(key);
            throw failure;
        }
    }

    void delete(String key) {
        for (var size : Size.values()) file(key, size).ifPresent(DurableFile::delete);
    }

    static String name(Size size) {
        return size.name().toLowerCase(Locale.ROOT);
    }
}
