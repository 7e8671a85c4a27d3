package fr.reemploi.adapters.http.account;

import fr.reemploi.adapters.http.api.AbsoluteLinks;
import fr.reemploi.adapters.http.api.ApiOperation;
import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.adapters.http.api.IdempotentIds;
import fr.reemploi.adapters.http.api.JsonObject;
import fr.reemploi.adapters.http.api.RequestSchemas;
import fr.reemploi.adapters.http.api.Responses;
import fr.reemploi.adapters.http.api.json.PageJson;
import fr.reemploi.application.account.ManageAddresses;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.domain.account.AddressBook;
import fr.reemploi.domain.account.AddressId;
import fr.reemploi.domain.shared.NotFoundException;
import fr.reemploi.domain.shared.PhoneNumber;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The saved addresses of the caller.
@Tag(name = "Me")
@RestController
@RequestMapping(path = ApiPaths.BASE + "/me/addresses", produces = MediaType.APPLICATION_JSON_VALUE)
class AddressController {
    private final ManageAddresses addresses;
    private final IdempotentIds ids;
    private final AbsoluteLinks links;

    AddressController(ManageAddresses addresses, IdempotentIds ids, AbsoluteLinks links) {
        this.addresses = addresses;
        this.ids = ids;
        this.links = links;
    }

    @ApiOperation(
            value = "List the saved addresses, all on one page, the first added first",
            response = AddressController.SavedAddressJson.class,
            shape = ApiOperation.Shape.PAGE)
    @GetMapping
    PageJson<SavedAddressJson> list(Actor actor) {
        return new PageJson<>(
                addresses.list(actor).stream().map(SavedAddressJson::of).toList(),
                Optional.empty());
    }

    @ApiOperation(
            value = "Save an address",
            body = RequestSchemas.PostalAddress.class,
            status = 201,
            response = AddressController.SavedAddressJson.class,
            problems = "409 addresses.too-many")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SavedAddressJson> add(Actor actor, JsonObject body, HttpServletRequest request) {
        var entry = addresses.add(actor, new AddressId(ids.next(request)), body.form());
        return Responses.created(
                links.api(request, "/me/addresses/" + entry.id()), SavedAddressJson.of(entry));
    }

    @ApiOperation(
            value = "Replace a saved address",
            body = RequestSchemas.PostalAddress.class,
            response = AddressController.SavedAddressJson.class,
            problems = "404 address.unknown")
    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    SavedAddressJson replace(Actor actor, @PathVariable String id, JsonObject body) {
        return SavedAddressJson.of(addresses.replace(actor, addressId(id), body.form()));
    }

    @ApiOperation(
            value = "Delete a saved address; repeatable",
            status = 204,
            problems = "404 address.unknown")
    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(Actor actor, @PathVariable String id) {
        addresses.delete(actor, addressId(id));
        return Responses.noContent();
    }

    private static AddressId addressId(String text) {
        return AddressId.parse(text)
                .orElseThrow(() -> new NotFoundException("address.unknown", text));
    }

    /// A saved address.
    record SavedAddressJson(
            String id,
            String name,
            Optional<String> company,
            String line1,
            Optional<String> line2,
            String postalCode,
            String city,
            String country,
            Optional<String> phone) {
        static SavedAddressJson of(AddressBook.SavedAddress entry) {
            var address = entry.address();
            return new SavedAddressJson(
                    entry.id().toString(),
                    address.name(),
                    address.company(),
                    address.line1(),
                    address.line2(),
                    address.postalCode(),
                    address.city(),
                    address.country(),
                    address.phone().map(PhoneNumber::value));
        }
    }
}
