package com.ourspace.api.space;

import com.ourspace.contracts.space.StagedImage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A picture and the names it goes by: derived from the registration and the bytes alone, never from the file's name.
 */
record IdentifiedPhoto(StagedImage image, Photo photo) {

    /** Gives each picture its place; the same bytes twice are one picture, at the first of their places. */
    static List<IdentifiedPhoto> of(UUID registrationId, List<Photo> photos) {
        return of(registrationId, registrationId, photos);
    }

    /** The same for pictures that come later: their names are those they would have had then. */
    static List<IdentifiedPhoto> of(UUID registrationId, UUID folder, List<Photo> photos) {
        List<IdentifiedPhoto> identified = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Photo photo : photos) {
            String sha256 = photo.sha256();
            if (seen.add(sha256)) {
                identified.add(new IdentifiedPhoto(image(registrationId, folder, sha256, identified.size()), photo));
            }
        }
        return identified;
    }

    RegistrationView.Picture pending() {
        return RegistrationView.Picture.pending(image, photo.originalName());
    }

    private static StagedImage image(UUID registrationId, UUID folder, String sha256, int position) {
        byte[] name = (registrationId + ":" + sha256).getBytes(StandardCharsets.US_ASCII);
        UUID imageId = UUID.nameUUIDFromBytes(name);
        return new StagedImage(imageId, position, "staging/" + folder + "/" + imageId, sha256);
    }
}
