package dev.seriatim.article;

import jakarta.persistence.Embeddable;

/** A link inside a body that names an article: which link of the body it is, and what it says. */
@Embeddable
class BodyLink {

    private int position;
    private String name;
    private String anchorText;
    private String sentence;

    protected BodyLink() {}

    /**
     * @param position counted from 0 among all links of the body, whatever they lead to
     */
    BodyLink(int position, String name, String anchorText, String sentence) {
        this.position = position;
        this.name = name;
        this.anchorText = anchorText;
        this.sentence = sentence;
    }
}
