package dev.seriatim.related;

import java.util.List;

/** An article's related links in order, as an editor sees them. */
public record RelatedLinksView(List<RelatedLinkView> items) {}
