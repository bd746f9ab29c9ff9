package com.ourspace.api.space;

import com.ourspace.api.idempotency.IdempotentRequests;
import com.ourspace.api.idempotency.KeyedRequest;
import com.ourspace.api.log.CommandPublisher;
import com.ourspace.api.metadata.Metadata;
import com.ourspace.api.web.ProblemException;
import com.ourspace.contracts.MessageType;
import com.ourspace.contracts.space.SpaceCommand.CreateSpace;
import com.ourspace.contracts.space.StagedImage;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Accepts registrations: stages the images, saves the file names, and publishes the command, which is the acceptance.
 */
@Component
public class RegisterSpace {

    private final IdempotentRequests requests;
    private final Registrations registrations;
    private final StagingArea staging;
    private final CommandPublisher log;
    private final ListingCodes codes;

    RegisterSpace(
            IdempotentRequests requests,
            Registrations registrations,
            StagingArea staging,
            CommandPublisher log,
            Metadata metadata) {
        this.requests = requests;
        this.registrations = registrations;
        this.staging = staging;
        this.log = log;
        this.codes = ListingCodes.of(metadata);
    }

    /**
     * Validates a registration, and reports everything that is wrong with it at once.
     *
     * @param form a host's description of the space
     * @throws ProblemException VALIDATION_FAILED, or an IMAGE code if only images are invalid
     */
    public Registration require(JsonNode form, List<Photo> photos) {
        return Registration.read(form, photos, codes);
    }

    /**
     * Accepts a registration under the request's id; accepting it again changes nothing.
     *
     * @throws ProblemException IDEMPOTENCY_KEY_REUSED if the key stands for another request, DEPENDENCY_DOWN if it
     *     cannot be accepted now
     */
    public RegistrationView accept(KeyedRequest request, Registration registration) {
        UUID registrationId = request.id();
        List<IdentifiedPhoto> photos = IdentifiedPhoto.of(registrationId, registration.photos());
        requests.runOnce(request, isRetry -> {
            // Also on a retry: the staged images may have been swept.
            staging.put(photos);
            if (!isRetry) {
                requests.claim(request, MessageType.CREATE_SPACE);
            }
            registrations.save(request, photos);
            List<StagedImage> images =
                    photos.stream().map(IdentifiedPhoto::image).toList();
            log.append(
                    new CreateSpace(registrationId, request.userId(), registration.listing(), images), registrationId);
        });
        return RegistrationView.pending(
                registrationId, photos.stream().map(IdentifiedPhoto::pending).toList());
    }
}
