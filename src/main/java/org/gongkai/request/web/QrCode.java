package org.gongkai.request.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** An address as a picture for a telephone's camera. */
final class QrCode {
    private QrCode() {}

    /**
     * One path of unit squares with the quiet zone of four around it; black on white in every mode, or cameras fail.
     *
     * @param label what a screen reader says, without {@code <}, {@code &} and quotes
     */
    static String svg(String address, String label) {
        try {
            var bits = new QRCodeWriter()
                    .encode(
                            address,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4));
            var path = new StringBuilder();
            for (var y = 0; y < bits.getHeight(); y++) {
                for (var x = 0; x < bits.getWidth(); x++) {
                    if (bits.get(x, y)) {
                        path.append("M%d %dh1v1h-1z".formatted(x, y));
                    }
                }
            }
            return """
                    <svg class="qr" role="img" aria-label="%s" viewBox="0 0 %d %d" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h%dv%dH0z"/><path d="%s"/></svg>"""
                    .formatted(label, bits.getWidth(), bits.getHeight(), bits.getWidth(), bits.getHeight(), path);
        } catch (WriterException e) {
            throw new IllegalArgumentException("No QR code for " + address, e);
        }
    }
}
