package com.ourspace.image;

/** The bytes of a file do not have the structure of its format. The message is one English sentence. */
public final class UnreadableImage extends Exception {

    private static final long serialVersionUID = 1L;

    public UnreadableImage(String message) {
        super(message);
    }

    public UnreadableImage(String message, Throwable cause) {
        super(message, cause);
    }
}
