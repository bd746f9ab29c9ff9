package com.ourspace.image;

/** The bytes are not what their format promises. The message is one English sentence. */
public final class UnreadableImage extends Exception {

    private static final long serialVersionUID = 1L;

    public UnreadableImage(String message) {
        super(message);
    }

    public UnreadableImage(String message, Throwable cause) {
        super(message, cause);
    }
}
