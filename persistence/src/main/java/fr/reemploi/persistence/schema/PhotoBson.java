package fr.reemploi.persistence.schema;

import static fr.reemploi.persistence.codec.DocumentFields.integer;
import static fr.reemploi.persistence.codec.DocumentFields.text;
import static fr.reemploi.persistence.codec.DocumentFields.uuid;

import fr.reemploi.domain.listing.Photo;
import fr.reemploi.domain.listing.PhotoId;
import org.bson.Document;

/// Stored form of a photo, embedded in the document of its listing or return.
final class PhotoBson {
    private static final String ID = "id";
    private static final String KEY = "key";
    private static final String WIDTH = "width";
    private static final String HEIGHT = "height";

    private PhotoBson() {}

    static Document write(Photo photo) {
        return new Document(ID, photo.id().value())
                .append(KEY, photo.key())
                .append(WIDTH, photo.width())
                .append(HEIGHT, photo.height());
    }

    static Photo read(Document doc) {
        return new Photo(
                new PhotoId(uuid(doc, ID)),
                text(doc, KEY),
                integer(doc, WIDTH),
                integer(doc, HEIGHT));
    }
}
