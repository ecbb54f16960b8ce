package dev.seriatim.idempotency;

/**
 * Ends a request that was carried out before with the answer it got then. It carries no stack
 * trace: it is an answer, not a defect.
 */
final class AnsweredBefore extends RuntimeException {

    private final transient Answer answer;

    private AnsweredBefore(Answer answer) {
        super("This request was answered before.", null, false, false);
        this.answer = answer;
    }

    static void answer(Answer answer) {
        throw new AnsweredBefore(answer);
    }

    Answer answer() {
        return answer;
    }
}
