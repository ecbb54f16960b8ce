package dev.seriatim.article.translation;

/** Something that an editor does: to one of a few articles, with another one or a language. */
record Step(Action action, int article, int other) {

    enum Action {
        TRANSLATE,
        UNLINK,
        CHANGE_LANGUAGE,
        PUBLISH,
        WITHDRAW,
        TRASH,
        RESTORE
    }
}
