package org.safesessions.run;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * An address for the camera of a telephone. Made here, because a service that makes them would learn the address.
 *
 * @param address what the camera reads
 */
public record QrCode(String address, BitMatrix squares) {

    /** As the standard asks: with less white around it, cameras do not find it. */
    private static final int WHITE_AROUND = 4;

    /** Readable with some of it behind a glare or a fold. */
    private static final ErrorCorrectionLevel CORRECTION = ErrorCorrectionLevel.M;

    /**
     * @throws IllegalArgumentException when the address is too long for any code
     */
    public static QrCode of(String address) {
        try {
            return new QrCode(
                    address,
                    new QRCodeWriter()
                            .encode(
                                    address,
                                    BarcodeFormat.QR_CODE,
                                    0,
                                    0,
                                    Map.of(
                                            EncodeHintType.MARGIN,
                                            WHITE_AROUND,
                                            EncodeHintType.ERROR_CORRECTION,
                                            CORRECTION,
                                            EncodeHintType.CHARACTER_SET,
                                            "UTF-8")));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("No code can hold this address", tooLong);
        }
    }

    /** Squares on each side, the white around it included. */
    public int size() {
        return squares.getWidth();
    }

    /** The dark squares, as the path of an SVG picture of {@link #size()} by {@link #size()}. */
    public String path() {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < size(); y++) {
            int x = 0;
            while (x < size()) {
                int from = x;
                while (x < size() && squares.get(x, y)) {
                    x++;
                }
                if (x > from) {
                    int wide = x - from;
                    path.append('M').append(from).append(' ').append(y);
                    path.append('h').append(wide).append("v1h-").append(wide).append('z');
                }
                x++;
            }
        }
        return path.toString();
    }
}
