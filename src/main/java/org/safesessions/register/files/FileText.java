package org.safesessions.register.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The text of a file, whichever program wrote it: with or without a byte order mark, in UTF-8, UTF-16 or Windows' own. */
final class FileText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LOOKED_AT = 400;

    private FileText() {}

    static String of(byte[] bytes) {
        if (bytes.length == 0) {
            throw new Unreadable("FILE_EMPTY");
        }
        if (startsWith(bytes, 'P', 'K', 3, 4) || startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new Unreadable("FILE_IS_A_WORKBOOK");
        }
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return decoded(bytes, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return decoded(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return decoded(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (hasZeroes(bytes, 1) != hasZeroes(bytes, 0)) {
            return decoded(bytes, 0, hasZeroes(bytes, 1) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
        }
        try {
            return strictly(bytes, 0, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            return decoded(bytes, 0, WINDOWS);
        }
    }

    private static String decoded(byte[] bytes, int from, Charset charset) {
        try {
            return strictly(bytes, from, charset);
        } catch (CharacterCodingException broken) {
            throw new Unreadable("FILE_NOT_READABLE");
        }
    }

    private static String strictly(byte[] bytes, int from, Charset charset) throws CharacterCodingException {
        String text = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                .toString();
        if (text.indexOf('\0') >= 0) {
            throw new Unreadable("FILE_NOT_READABLE");
        }
        return text;
    }

    /** Plain letters leave every other byte zero in UTF-16. */
    private static boolean hasZeroes(byte[] bytes, int offset) {
        int zeroes = 0;
        int looked = 0;
        for (int index = offset; index < Math.min(bytes.length, LOOKED_AT); index += 2) {
            looked++;
            zeroes += bytes[index] == 0 ? 1 : 0;
        }
        return looked > 1 && zeroes * 2 > looked;
    }

    private static boolean startsWith(byte[] bytes, int... first) {
        if (bytes.length < first.length) {
            return false;
        }
        for (int index = 0; index < first.length; index++) {
            if ((bytes[index] & 0xFF) != first[index]) {
                return false;
            }
        }
        return true;
    }
}
