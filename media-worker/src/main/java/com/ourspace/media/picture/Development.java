package com.ourspace.media.picture;

import com.ourspace.contracts.image.ImageRejectionCode;
import com.ourspace.image.PixelSize;
import java.util.List;

/** What came of uploaded bytes. */
public sealed interface Development {

    /**
     * A picture that can be shown.
     *
     * @param original size of the upload, upright
     * @param prints smallest first
     */
    record Developed(PixelSize original, List<Print> prints) implements Development {
        public Developed {
            prints = List.copyOf(prints);
        }
    }

    /** Bytes that never become a picture, and why, in one English sentence for the operator. */
    record Refused(ImageRejectionCode code, String detail) implements Development {}
}
