package com.ourspace.media.picture;

/** The bytes are not what their format promises. */
final class UnreadablePicture extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadablePicture(String message) {
        super(message);
    }

    UnreadablePicture(String message, Throwable cause) {
        super(message, cause);
    }
}
