package com.ourspace.media.image;

import com.ourspace.contracts.image.ImageCommand;
import com.ourspace.contracts.image.ImageCommand.StoreImage;
import com.ourspace.messaging.DeserializationFailure;
import java.util.regex.Pattern;

/**
 * The ranges of the members of image commands. A value that no table or key can hold is refused, because its outcome
 * could not be stored either.
 */
final class ImageCommandLimits {

    private static final int HIGHEST_POSITION = 1_000;
    /** Printable ASCII without {@code ..}, so that a key cannot leave its folder. */
    private static final Pattern STAGED_KEY = Pattern.compile("(?!.*\\.\\.)[!-~]{1,200}");

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{1,64}");

    private ImageCommandLimits() {}

    /** @throws DeserializationFailure naming the first member that is out of range */
    static void check(ImageCommand command) {
        require(command.ownerId() > 0, "ownerId");
        if (command instanceof StoreImage store) {
            require(store.position() >= 0 && store.position() <= HIGHEST_POSITION, "position");
            require(STAGED_KEY.matcher(store.stagedKey()).matches(), "stagedKey");
            require(SHA256.matcher(store.sha256()).matches(), "sha256");
        }
    }

    private static void require(boolean holds, String member) {
        if (!holds) {
            throw new DeserializationFailure("member " + member + " is out of range");
        }
    }
}
