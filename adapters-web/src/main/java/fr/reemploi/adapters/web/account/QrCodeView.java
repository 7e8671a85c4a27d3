package fr.reemploi.adapters.web.account;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;

/// A QR code as an SVG path of squares with a side of one unit, inside a quiet zone of four units.
///
/// @param size width and height, quiet zone included
public record QrCodeView(int size, String path) {
    private static final int QUIET_ZONE = 4;

    static QrCodeView of(String text) {
        try {
            var modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            var path = new StringBuilder();
            for (var y = 0; y < modules.getHeight(); y++)
                for (var x = 0; x < modules.getWidth(); x++)
                    if (modules.get(x, y) == 1)
                        path.append('M')
                                .append(x + QUIET_ZONE)
                                .append(' ')
                                .append(y + QUIET_ZONE)
                                .append("h1v1h-1z");
            return new QrCodeView(modules.getWidth() + 2 * QUIET_ZONE, path.toString());
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + text.length(), e);
        }
    }
}
