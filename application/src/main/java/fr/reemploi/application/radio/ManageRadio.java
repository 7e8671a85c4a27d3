package fr.reemploi.application.radio;

import fr.reemploi.application.settings.ServiceAddresses;
import fr.reemploi.application.settings.SettingRules;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.radio.RadioStation;
import fr.reemploi.domain.radio.RadioStationId;
import fr.reemploi.domain.radio.RadioStations;
import fr.reemploi.domain.radio.StreamFormat;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.NotFoundException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// Lists, creates, updates and deletes radio stations, for administrators.
@UseCase
public final class ManageRadio {
    private final RadioStationStore store;
    private final ReadRadio reading;
    private final ServiceAddresses addresses;

    public ManageRadio(RadioStationStore store, ReadRadio reading, ServiceAddresses addresses) {
        this.store = store;
        this.reading = reading;
        this.addresses = addresses;
    }

    public List<RadioStation> list(Actor actor) {
        actor.require(Role.ADMIN);
        return store.get().all();
    }

    /// @throws NotFoundException `radio.unknown`
    public RadioStation get(Actor actor, RadioStationId id) {
        actor.require(Role.ADMIN);
        return store.get().find(id).orElseThrow(() -> unknown(id));
    }

    private static NotFoundException unknown(RadioStationId id) {
        return new NotFoundException("radio.unknown", id);
    }

    /// Creates a station; one that is stored under this id already is returned as it is.
    ///
    /// @throws InvalidInputException with the errors of all fields
    /// @throws ConflictException `radio.too-many`
    public RadioStation create(Actor actor, RadioStationId id, Form form) {
        actor.require(Role.ADMIN);
        var station = read(id, form);
        change(stations ->
                stations.find(id).isPresent() ? Change.none(stations) : stations.with(station));
        return get(actor, id);
    }

    /// @throws NotFoundException `radio.unknown`
    /// @throws InvalidInputException with the errors of all fields
    public RadioStation update(Actor actor, RadioStationId id, Form form) {
        var _ = get(actor, id);
        var station = read(id, form);
        change(stations -> {
            var former = stations.find(id).orElseThrow(() -> unknown(id));
            return stations.with(
                    former.stream().equals(station.stream())
                            ? station.withRedirects(former.redirects())
                            : station);
        });
        return get(actor, id);
    }

    /// Whether a stream of this origin, or one that redirects to it, redirects to where pages may
    /// not play it yet, as far as this node has checked.
    public boolean hasNewRedirects(String origin) {
        return reading.isOffered()
                && reading.stations().stream().anyMatch(station -> isRedirected(station, origin));
    }

    private boolean isRedirected(RadioStation station, String origin) {
        var redirects = reading.newRedirects(station);
        return redirects.contains(origin)
                || (!redirects.isEmpty() && station.streamOrigins().contains(origin));
    }

    /// Lets pages play the streams of an origin where they redirect to.
    ///
    /// @return the origins that pages may use from now on
    public Set<String> allowRedirects(Actor actor, String origin) {
        actor.require(Role.ADMIN);
        var allowed = new TreeSet<String>();
        change(stations -> {
            allowed.clear();
            var changed = stations;
            for (var station : stations.all()) {
                if (!isRedirected(station, origin)) continue;
                var origins = new TreeSet<>(station.redirects());
                for (var added : reading.newRedirects(station))
                    if (origins.size() < RadioStation.MAX_REDIRECTS && origins.add(added))
                        allowed.add(added);
                changed = changed.with(station.withRedirects(origins)).now();
            }
            return changed.equals(stations) ? Change.none(stations) : Change.of(changed);
        });
        return allowed;
    }

    /// Deletes a station; no change where there is none.
    public void delete(Actor actor, RadioStationId id) {
        actor.require(Role.ADMIN);
        change(stations -> stations.without(id));
    }

    private void change(Function<RadioStations, Change<RadioStations>> operation) {
        reading.refresh(store.update(operation));
    }

    private RadioStation read(RadioStationId id, Form form) {
        form.ignore("id", "reachable");
        var name = form.requiredText("name", RadioStation::name);
        var stream = form.requiredText("streamUrl", this::address);
        var logo = form.text("logoUrl", this::address);
        var format = form.text("format", text -> EnumNames.parse(StreamFormat.class, text));
        form.check();
        return new RadioStation(
                id,
                name.orElseThrow(),
                stream.orElseThrow(),
                logo,
                format.orElse(StreamFormat.MP3));
    }

    private URI address(String input) {
        var address = SettingRules.address(input);
        addresses.check(address);
        return URI.create(address);
    }
}
