package fr.reemploi.adapters.http.listing;

import fr.reemploi.adapters.http.api.Answers;
import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.adapters.http.api.HttpFault;
import fr.reemploi.adapters.http.api.JsonObject;
import fr.reemploi.adapters.http.api.Links;
import fr.reemploi.adapters.http.api.NewIds;
import fr.reemploi.adapters.http.api.PathIds;
import fr.reemploi.adapters.http.api.Requests;
import fr.reemploi.adapters.http.api.Says;
import fr.reemploi.adapters.http.api.json.PhotoJson;
import fr.reemploi.application.listing.AttachUpload;
import fr.reemploi.application.listing.PhotoStore;
import fr.reemploi.application.listing.PhotographListing;
import fr.reemploi.application.listing.ReadListings;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Form;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.Photo;
import fr.reemploi.domain.listing.PhotoId;
import fr.reemploi.domain.shared.Invalid;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// The pictures of a listing.
@Tag(name = "Listings")
@RestController
@RequestMapping(
        path = ApiPaths.BASE + "/listings/{id}/photos",
        produces = MediaType.APPLICATION_JSON_VALUE)
class PhotoController {
    private static final int MOST_NAMED = 100;

    private final PhotographListing photographing;
    private final AttachUpload uploads;
    private final ReadListings reading;
    private final ListingsAsJson listings;
    private final NewIds ids;
    private final Links links;

    PhotoController(
            PhotographListing photographing,
            AttachUpload uploads,
            ReadListings reading,
            ListingsAsJson listings,
            NewIds ids,
            Links links) {
        this.photographing = photographing;
        this.uploads = uploads;
        this.reading = reading;
        this.listings = listings;
        this.ids = ids;
        this.links = links;
    }

    @Says(
            value = "Adds a photo: JPEG, PNG or WebP, up to 10 MB",
            files = "multipart/form-data",
            status = 201,
            gives = PhotoJson.class,
            problems = {
                "404 listing.unknown",
                "403 listing.not-yours",
                "409 listing.state",
                "409 listing.too-many-photos",
                "413 photo.too-large",
                "422 photo.unreadable",
                "503 images.unavailable",
                "422 validation.failed",
                "400 multipart.malformed"
            })
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<PhotoJson> add(
            Actor actor,
            @PathVariable String id,
            @RequestParam("file") Optional<MultipartFile> file,
            HttpServletRequest request)
            throws IOException {
        var listing = PathIds.listing(id);
        var sent = file.orElseThrow(() -> Invalid.at("file", "field.required"));
        if (sent.getSize() > PhotoStore.LARGEST) throw new HttpFault(413, "photo.too-large", 10);
        var photoId = new PhotoId(ids.next(request));
        var photo = photographing.add(actor, listing, photoId, sent.getBytes());
        return created(actor, listing, photo, request);
    }

    @Says(
            value = "Adds a photo that was sent straight to the image store",
            takes = Requests.SentPhoto.class,
            status = 201,
            gives = PhotoJson.class,
            problems = {
                "404 listing.unknown",
                "403 listing.not-yours",
                "409 listing.state",
                "409 listing.too-many-photos",
                "404 photo-upload.unsupported",
                "404 photo.unknown",
                "409 photo.taken",
                "422 photo.foreign",
                "422 photo.unproven",
                "422 validation.failed",
                "503 images.unavailable"
            })
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PhotoJson> attach(
            Actor actor, @PathVariable String id, JsonObject body, HttpServletRequest request) {
        var listing = PathIds.listing(id);
        var photo = uploads.attach(actor, listing, body.form());
        return created(actor, listing, photo, request);
    }

    @Says(
            value = "Puts the photos in order",
            takes = Requests.PhotoOrder.class,
            gives = ListingJson.class,
            problems = {"404 listing.unknown", "403 listing.not-yours", "409 listing.state"})
    @PutMapping(path = "/order", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ListingJson> order(
            Actor actor, @PathVariable String id, JsonObject body, HttpServletRequest request) {
        var listing = PathIds.listing(id);
        return json(photographing.order(actor, listing, order(body.form())), request);
    }

    @Says(
            value = "Takes a photo away",
            status = 204,
            problems = {
                "404 listing.unknown",
                "403 listing.not-yours",
                "404 photo.unknown",
                "409 listing.state",
                "409 listing.last-photo"
            })
    @DeleteMapping("/{photoId}")
    ResponseEntity<Void> remove(
            Actor actor, @PathVariable String id, @PathVariable String photoId) {
        photographing.remove(actor, PathIds.listing(id), PathIds.photo(photoId));
        return Answers.done();
    }

    private static List<PhotoId> order(Form form) {
        var order = form.list("photoIds", MOST_NAMED, PhotoController::photo);
        if (!form.mentions("photoIds")) form.fault("photoIds", "field.required");
        form.check();
        return order;
    }

    private static PhotoId photo(Object raw) {
        if (!(raw instanceof String text)) throw new Invalid("field.type", "text");
        return new PhotoId(
                PathIds.uuid(text).orElseThrow(() -> new Invalid("photo.unknown", text)));
    }

    private ResponseEntity<PhotoJson> created(
            Actor actor, ListingId listing, Photo photo, HttpServletRequest request) {
        var title = reading.read(Optional.of(actor), listing).listing().content().title().value();
        var json = listings.photo(photo, title, links.base(request));
        return Answers.created(json.url(), json);
    }

    private ResponseEntity<ListingJson> json(Listing listing, HttpServletRequest request) {
        var json = listings.json(reading.own(listing), links.base(request));
        return Answers.editable(listing.version(), json);
    }
}
