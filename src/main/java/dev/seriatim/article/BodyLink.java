package dev.seriatim.article;

import dev.seriatim.prose.Link;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A link inside a body that names an article, or would if the site had other pages: which link of
 * the body it is, and what it says.
 */
@Embeddable
public class BodyLink {

    private int position;
    private @Nullable String name;
    private @Nullable String address;
    private String anchorText;
    private String sentence;

    protected BodyLink() {}

    /**
     * @param position counted from 0 among all links of the body, whatever they lead to
     * @param name of the article; nothing while the address is that of no article
     * @param address that the name comes from; nothing where it comes from something that stays
     */
    public BodyLink(int position, @Nullable String name, @Nullable String address, Link link) {
        this.position = position;
        this.name = name;
        this.address = address;
        this.anchorText = link.anchorText();
        this.sentence = link.sentence();
    }
}
