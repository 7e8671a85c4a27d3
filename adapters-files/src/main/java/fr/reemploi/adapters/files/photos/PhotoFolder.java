package fr.reemploi.adapters.files.photos;

import fr.reemploi.adapters.files.common.DurableFile;
import fr.reemploi.application.listing.PhotoStore.Size;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Pictures in files. They are spread over folders by the end of their key, which is random, where
/// its beginning tells the time.
public record PhotoFolder(Path folder) {
    private static final Pattern KEY =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /// The file of a picture in a size; empty when no picture can have this key.
    Optional<DurableFile> file(String key, Size size) {
        if (!KEY.matcher(key).matches()) return Optional.empty();
        var length = key.length();
        return Optional.of(
                new DurableFile(
                        folder.resolve(key.substring(length - 2))
                                .resolve(key.substring(length - 4, length - 2))
                                .resolve(key + "-" + name(size) + ".jpg")));
    }

    /// Writes every size, the large one last: where it is, all are.
    void write(String key, EnumMap<Size, byte[]> files) {
        try {
            files.forEach((size, content) -> file(key, size).orElseThrow().write(content));
        } catch (RuntimeException failed) {
            delete(key);
            throw failed;
        }
    }

    void delete(String key) {
        for (var size : Size.values()) file(key, size).ifPresent(DurableFile::delete);
    }

    static String name(Size size) {
        return size.name().toLowerCase(Locale.ROOT);
    }
}
