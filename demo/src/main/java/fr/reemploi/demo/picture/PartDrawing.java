package fr.reemploi.demo.picture;

import java.util.function.BiConsumer;

/// Drawings of parts, made of simple geometry.
public enum PartDrawing {
    ALLOY_WHEEL(RotatingParts::alloyWheel),
    STEEL_WHEEL(RotatingParts::steelWheel),
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
    ENGINE(PowertrainParts::engine),
    CYLINDER_HEAD(PowertrainParts::cylinderHead),
    GEARBOX(PowertrainParts::gearbox),
    ALTERNATOR(RotatingParts::alternator),
    STARTER(RotatingParts::starter),
    TURBO(RotatingParts::turbo),
    COMPRESSOR(RotatingParts::compressor),
    RADIATOR(PowertrainParts::radiator),
    FAN(PowertrainParts::fan),
    INJECTOR(PowertrainParts::injector),
    PUMP(PowertrainParts::pump),
    EXHAUST(PowertrainParts::exhaust),
    MANIFOLD(PowertrainParts::manifold),
    ECU(SmallParts::ecu),
    FUSE_BOX(SmallParts::fuseBox),
    SEAT(InteriorParts::seat),
    STEERING_WHEEL(InteriorParts::steeringWheel),
    CLUSTER(InteriorParts::cluster),
    RADIO(InteriorParts::radio),
    SWITCH(InteriorParts::windowSwitch),
    AIRBAG(InteriorParts::airbag),
    STRUT(ChassisParts::strut),
    BRAKE_DISC(ChassisParts::brakeDisc),
    CALIPER(ChassisParts::caliper),
    STEERING_RACK(ChassisParts::rack),
    ARM(ChassisParts::arm),
    DRIVE_SHAFT(ChassisParts::driveShaft),
    SUBFRAME(ChassisParts::subframe),
    REGULATOR(SmallParts::regulator),
    LOCK(SmallParts::lock),
    MOTOR(SmallParts::motor),
    KEY(SmallParts::key),
    GENERIC(SmallParts::generic);

    // a method reference is immutable
    @SuppressWarnings("ImmutableEnumChecker")
    private final BiConsumer<Pen, Appearance> drawer;

    PartDrawing(BiConsumer<Pen, Appearance> drawer) {
        this.drawer = drawer;
    }

    void draw(Pen pen, Appearance look) {
        drawer.accept(pen, look);
    }
}
