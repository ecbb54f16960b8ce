package dev.seriatim.importing.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.UnicodePathExtraField;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * The name of a member of a zip archive.
 *
 * <p>The <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">application
 * note</a>, appendix D, knows names in CP437, in UTF-8 with a flag, and in UTF-8 in a field of
 * their own. Many archivers write UTF-8 without saying so, and hardly any text in CP437 is UTF-8 by
 * chance.
 */
final class MemberName {

    private static final Charset CP437 = Charset.forName("IBM437");

    private MemberName() {}

    static String of(ZipArchiveEntry member) {
        var bytes = member.getRawName();
        var field = member.getExtraField(UnicodePathExtraField.UPATH_ID);
        // 4.6.9: the field counts only while it is made for the name that stands beside it.
        return field instanceof UnicodePathExtraField name && name.getNameCRC32() == crc(bytes)
                ? new String(name.getUnicodeName(), StandardCharsets.UTF_8)
                : decoded(bytes);
    }

    private static long crc(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, CP437);
        }
    }
}
