package dev.unearth.cli;

/** What the user asked for cannot be done; the message says why and what to do. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    Refused(String message) {
        super(message);
    }
}
