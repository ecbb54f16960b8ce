package dev.seriatim.webhook;

/** How far a delivery has come. */
public enum DeliveryState {
    /** It is to be made, or made again. */
    WAITING,
    /** It was answered with success. */
    DELIVERED,
    /** Before it could be made, something newer was to be told of the same. */
    SUPERSEDED,
    /** It is not tried any more. */
    DEAD
}
