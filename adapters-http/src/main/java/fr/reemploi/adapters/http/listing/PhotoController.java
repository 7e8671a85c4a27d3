package fr.reemploi.adapters.http.listing;

import fr.reemploi.adapters.http.api.AbsoluteLinks;
import fr.reemploi.adapters.http.api.ApiException;
import fr.reemploi.adapters.http.api.ApiOperation;
import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.adapters.http.api.IdempotentIds;
import fr.reemploi.adapters.http.api.JsonObject;
import fr.reemploi.adapters.http.api.PathIds;
import fr.reemploi.adapters.http.api.RequestSchemas;
import fr.reemploi.adapters.http.api.Responses;
import fr.reemploi.adapters.http.api.json.ListingJson;
import fr.reemploi.adapters.http.api.json.PhotoJson;
import fr.reemploi.application.listing.AttachUpload;
import fr.reemploi.application.listing.PhotoStore;
import fr.reemploi.application.listing.ReadListings;
import fr.reemploi.application.listing.UploadPhoto;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Form;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.Photo;
import fr.reemploi.domain.listing.PhotoId;
import fr.reemploi.domain.shared.InvalidInputException;
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

/// The photos of a listing.
@Tag(name = "Listings")
@RestController
@RequestMapping(
        path = ApiPaths.BASE + "/listings/{id}/photos",
        produces = MediaType.APPLICATION_JSON_VALUE)
class PhotoController {
    private static final int MAX_PHOTO_IDS = 100;

    private final UploadPhoto photos;
    private final AttachUpload uploads;
    private final ReadListings reading;
    private final ListingResponses listings;
    private final IdempotentIds ids;
    private final AbsoluteLinks links;

    PhotoController(
            UploadPhoto photos,
            AttachUpload uploads,
            ReadListings reading,
            ListingResponses listings,
            IdempotentIds ids,
            AbsoluteLinks links) {
        this.photos = photos;
        this.uploads = uploads;
        this.reading = reading;
        this.listings = listings;
        this.ids = ids;
        this.links = links;
    }

    @ApiOperation(
            value = "Add a photo: JPEG, PNG or WebP, up to 10 MB",
            consumes = "multipart/form-data",
            status = 201,
            response = PhotoJson.class,
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
        var upload = file.orElseThrow(() -> InvalidInputException.at("file", "field.required"));
        if (upload.getSize() > PhotoStore.MAX_BYTES)
            throw new ApiException(413, "photo.too-large", 10);
        var photoId = new PhotoId(ids.next(request));
        var photo = photos.add(actor, listing, photoId, upload.getBytes());
        return created(actor, listing, photo, request);
    }

    @ApiOperation(
            value = "Attach a photo uploaded directly to the image store",
            body = RequestSchemas.UploadedPhoto.class,
            status = 201,
            response = PhotoJson.class,
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

    @ApiOperation(
            value = "Reorder the photos of a listing",
            body = RequestSchemas.PhotoOrder.class,
            response = ListingJson.class,
            problems = {"404 listing.unknown", "403 listing.not-yours", "409 listing.state"})
    @PutMapping(path = "/order", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ListingJson> order(
            Actor actor, @PathVariable String id, JsonObject body, HttpServletRequest request) {
        var listing = PathIds.listing(id);
        return json(photos.order(actor, listing, order(body.form())), request);
    }

    @ApiOperation(
            value = "Delete a photo",
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
        photos.remove(actor, PathIds.listing(id), PathIds.photo(photoId));
        return Responses.noContent();
    }

    private static List<PhotoId> order(Form form) {
        var order = form.list("photoIds", MAX_PHOTO_IDS, PhotoController::photo);
        if (!form.contains("photoIds")) form.addError("photoIds", "field.required");
        form.check();
        return order;
    }

    private static PhotoId photo(Object raw) {
        if (!(raw instanceof String text)) throw new InvalidInputException("field.type", "text");
        return new PhotoId(
                PathIds.uuid(text)
                        .orElseThrow(() -> new InvalidInputException("photo.unknown", text)));
    }

    private ResponseEntity<PhotoJson> created(
            Actor actor, ListingId listing, Photo photo, HttpServletRequest request) {
        var title = reading.read(Optional.of(actor), listing).listing().details().title().value();
        var json = listings.photo(photo, title, links.base(request));
        return Responses.created(json.url(), json);
    }

    private ResponseEntity<ListingJson> json(Listing listing, HttpServletRequest request) {
        var json = listings.json(reading.snapshotForSeller(listing), links.base(request));
        return Responses.editable(listing.version(), json);
    }
}
