package fr.reemploi.adapters.shipping.boxtal;

/// How large a box for such a weight usually is, in centimetres: sellers weigh parts, they do not
/// measure them.
record BoxSize(int length, int width, int height) {
    static BoxSize of(int grams) {
        if (grams <= 1_000) return new BoxSize(25, 20, 10);
        if (grams <= 3_000) return new BoxSize(30, 25, 15);
        if (grams <= 10_000) return new BoxSize(40, 30, 25);
        return new BoxSize(60, 45, 35);
    }
}
