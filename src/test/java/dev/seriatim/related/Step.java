package dev.seriatim.related;

/** Something that an editor does: to one of a few articles, with one of a few titles. */
record Step(Action action, int article, int title) {

    enum Action {
        EDIT,
        PUBLISH,
        UNPUBLISH,
        TRASH,
        RESTORE,
        RENAME,
        REORDER_LINKS,
        REORDER_PARTS
    }
}
