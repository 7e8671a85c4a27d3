package fr.reemploi.demo.picture;

import java.util.function.BiConsumer;

/// The shapes parts come in: each is drawn from plain geometry, recognisably that kind of part.
public enum PartDrawing {
    ALLOY_WHEEL(RoundMachines::alloyWheel),
    STEEL_WHEEL(RoundMachines::steelWheel),
    HEADLIGHT(LightParts::headlight),
    TAIL_LIGHT(LightParts::tailLight),
    FOG_LIGHT(LightParts::fogLight),
    MIRROR(BodyParts::mirror),
    DOOR(BodyParts::door),
    BUMPER(BodyParts::bumper),
    BONNET(BodyParts::bonnet),
    WING(BodyParts::wing),
    TAILGATE(BodyParts::tailgate),
    GRILLE(BodyParts::grille),
    GLASS(BodyParts::glass),
    ENGINE(Powertrain::engine),
    CYLINDER_HEAD(Powertrain::cylinderHead),
    GEARBOX(Powertrain::gearbox),
    ALTERNATOR(RoundMachines::alternator),
    STARTER(RoundMachines::starter),
    TURBO(RoundMachines::turbo),
    COMPRESSOR(RoundMachines::compressor),
    RADIATOR(Powertrain::radiator),
    FAN(Powertrain::fan),
    INJECTOR(Powertrain::injector),
    PUMP(Powertrain::pump),
    EXHAUST(Powertrain::exhaust),
    MANIFOLD(Powertrain::manifold),
    ECU(SmallParts::ecu),
    FUSE_BOX(SmallParts::fuseBox),
    SEAT(Cabin::seat),
    STEERING_WHEEL(Cabin::steeringWheel),
    CLUSTER(Cabin::cluster),
    RADIO(Cabin::radio),
    SWITCH(Cabin::windowSwitch),
    AIRBAG(Cabin::airbag),
    STRUT(Chassis::strut),
    BRAKE_DISC(Chassis::brakeDisc),
    CALIPER(Chassis::caliper),
    STEERING_RACK(Chassis::rack),
    ARM(Chassis::arm),
    DRIVE_SHAFT(Chassis::driveShaft),
    SUBFRAME(Chassis::subframe),
    REGULATOR(SmallParts::regulator),
    LOCK(SmallParts::lock),
    MOTOR(SmallParts::motor),
    KEY(SmallParts::key),
    GENERIC(SmallParts::generic);

    // a reference to a method: nothing to change
    @SuppressWarnings("ImmutableEnumChecker")
    private final BiConsumer<Pen, Look> drawer;

    PartDrawing(BiConsumer<Pen, Look> drawer) {
        this.drawer = drawer;
    }

    void draw(Pen pen, Look look) {
        drawer.accept(pen, look);
    }
}
