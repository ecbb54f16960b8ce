package dev.seriatim.webhook;

/** A request could not be made, or was not answered; the message is a sentence for editors. */
final class UndeliverableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UndeliverableException(String message) {
        super(message);
    }
}
