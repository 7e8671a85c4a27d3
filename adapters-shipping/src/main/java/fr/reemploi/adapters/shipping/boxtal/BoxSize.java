package fr.reemploi.adapters.shipping.boxtal;

/// Usual box dimensions for a weight, in centimetres: sellers enter the weight of a part, but not
/// its dimensions.
record BoxSize(int length, int width, int height) {
    static BoxSize of(int grams) {
        if (grams <= 1_000) return new BoxSize(25, 20, 10);
        if (grams <= 3_000) return new BoxSize(30, 25, 15);
        if (grams <= 10_000) return new BoxSize(40, 30, 25);
        return new BoxSize(60, 45, 35);
    }
}
