package fr.reemploi.demo.picture;

import java.awt.Color;

/// Colours of materials.
final class MaterialColours {
    static final Color STEEL = new Color(0x9aa1a8);
    static final Color ALUMINIUM = new Color(0xb9bec3);
    static final Color CAST = new Color(0x8a8d8f);
    static final Color IRON = new Color(0x5d5a57);
    static final Color RUST = new Color(0x8a5a3c);
    static final Color COPPER = new Color(0xb4713f);
    static final Color PLASTIC = new Color(0x2f3338);
    static final Color RUBBER = new Color(0x26282b);
    static final Color LEATHER = new Color(0x3a3633);
    static final Color GLASS = new Color(150, 178, 186, 150);
    static final Color SHADE = new Color(0, 0, 0, 110);
    static final Color SHINE = new Color(255, 255, 255, 95);
    static final Color PAPER = new Color(0xf3ead4);
    static final Color INK = new Color(0x23303a);

    private MaterialColours() {}
}
