package com.ourspace.api.space;

import com.ourspace.contracts.space.StagedImage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** An image with its ids, which are derived from the registration and the bytes, not from the file name. */
record IdentifiedPhoto(StagedImage image, Photo photo) {

    /** Numbers the images by position; equal bytes are one image, at the first position. */
    static List<IdentifiedPhoto> of(UUID registrationId, List<Photo> photos) {
        return of(registrationId, registrationId, photos);
    }

    /**
     * Does the same for images that are added later; equal bytes have the id they would have had at the registration.
     */
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

    RegistrationView.Image pending() {
        return RegistrationView.Image.pending(image, photo.originalName());
    }

    private static StagedImage image(UUID registrationId, UUID folder, String sha256, int position) {
        byte[] name = (registrationId + ":" + sha256).getBytes(StandardCharsets.US_ASCII);
        UUID imageId = UUID.nameUUIDFromBytes(name);
        return new StagedImage(imageId, position, "staging/" + folder + "/" + imageId, sha256);
    }
}
