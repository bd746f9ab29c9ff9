package com.ourspace.api.space;

import com.ourspace.api.log.CommandLog;
import com.ourspace.api.web.IdempotencyKey;
import com.ourspace.api.web.ProblemException;
import com.ourspace.contracts.space.CreateSpace;
import com.ourspace.contracts.space.StagedImage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Accepts registrations: staged, noted, and then written to the log, which is the acceptance. */
@Component
class RegistrationDesk {

    private final Registrations registrations;
    private final StagingArea staging;
    private final CommandLog log;
    private final JsonMapper json;

    RegistrationDesk(Registrations registrations, StagingArea staging, CommandLog log, JsonMapper json) {
        this.registrations = registrations;
        this.staging = staging;
        this.log = log;
        this.json = json;
    }

    /**
     * Accepts a registration under this id, or the same one again.
     *
     * @throws ProblemException IDEMPOTENCY_KEY_REUSED if another one came under this id, DEPENDENCY_DOWN if it could
     *     not be accepted now
     */
    RegistrationView accept(UUID registrationId, long hostId, Registration registration) {
        List<IdentifiedPhoto> photos = IdentifiedPhoto.of(registrationId, registration.photos());
        String digest = digest(registration, photos);
        registrations
                .digest(registrationId)
                .filter(known -> !known.equals(digest))
                .ifPresent(other -> {
                    throw IdempotencyKey.reused();
                });
        staging.put(photos);
        if (!registrations.keep(registrationId, hostId, digest, photos)) {
            throw IdempotencyKey.reused();
        }
        List<StagedImage> images = photos.stream().map(IdentifiedPhoto::image).toList();
        log.append(new CreateSpace(registrationId, hostId, registration.listing(), images), registrationId);
        return RegistrationView.pending(
                registrationId, photos.stream().map(IdentifiedPhoto::pending).toList());
    }

    private String digest(Registration registration, List<IdentifiedPhoto> photos) {
        MessageDigest digest = Sha256.digest();
        digest.update(json.writeValueAsBytes(registration.listing()));
        photos.forEach(photo -> digest.update(photo.image().sha256().getBytes(StandardCharsets.US_ASCII)));
        return HexFormat.of().formatHex(digest.digest());
    }
}
