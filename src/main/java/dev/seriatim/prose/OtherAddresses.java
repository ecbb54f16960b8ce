package dev.seriatim.prose;

import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Says what readers would not see: of a picture whose address no page may load, as {@code data:},
 * its description or else the sign of a picture; of a link that no page may follow, as {@code
 * ftp:}, the address behind its words.
 */
final class OtherAddresses extends AbstractVisitor implements Parser.ParserExtension {

    private static final String SIGN_OF_A_PICTURE = "\uD83D\uDDBC";

    private static final Pattern UNLOADED =
            Pattern.compile("(?!https?:)[a-z][a-z0-9+.-]*:.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern SHOWN =
            Pattern.compile(
                    "(?:ftps?|sftp|sms|xmpp|irc|news|geo|doi):.*", Pattern.CASE_INSENSITIVE);

    @Override
    public void extend(Parser.Builder parser) {
        parser.postProcessor(
                document -> {
                    document.accept(this);
                    return document;
                });
    }

    @Override
    public void visit(Image picture) {
        visitChildren(picture);
        if (!UNLOADED.matcher(picture.getDestination()).matches()) {
            return;
        }
        if (picture.getFirstChild() == null) {
            picture.appendChild(new Text(signOf(picture.getTitle())));
        }
        Unwrapping.unwrap(picture);
    }

    @Override
    public void visit(Link link) {
        visitChildren(link);
        var address = link.getDestination();
        if (isShown(address)) {
            if (!says(link, address)) {
                link.insertAfter(new Text(" (" + address + ")"));
            }
            Unwrapping.unwrap(link);
        }
    }

    /** Whether readers are told of an address that they cannot follow. */
    static boolean isShown(String address) {
        return SHOWN.matcher(address).matches();
    }

    /** What stands for a picture that no page may load. */
    static String signOf(@Nullable String words) {
        return words == null || words.isBlank() ? SIGN_OF_A_PICTURE : words;
    }

    private static boolean says(Link link, String address) {
        return link.getFirstChild() instanceof Text text && text.getLiteral().equals(address);
    }
}
