package dev.seriatim.importing;

/** Breaks off what a node does with a run that it has no longer, or gives up. */
final class LeaseEndedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    LeaseEndedException() {
        super("The run is another's from here on.");
    }
}
