package com.ourspace.api.space;

import com.ourspace.api.log.SignedIds;
import com.ourspace.api.space.RegistrationView.Image;
import com.ourspace.api.space.Registrations.RegisteredSpace;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.ProblemException;
import com.ourspace.contracts.space.SpaceStatus;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Shows registrations to their hosts; one whose events have not been read yet is PENDING, not unknown. */
@Component
class RegistrationViews {

    private final Registrations registrations;
    private final UploadedImages uploaded;
    private final SignedIds ids;

    RegistrationViews(Registrations registrations, UploadedImages uploaded, SignedIds ids) {
        this.registrations = registrations;
        this.uploaded = uploaded;
        this.ids = ids;
    }

    /**
     * Returns the registration of this id.
     *
     * @throws ProblemException REGISTRATION_NOT_FOUND if this host was never given this id
     */
    RegistrationView require(UUID registrationId, long hostId) {
        boolean wasIssued = ids.belongsTo(SignedIds.Purpose.REQUEST, registrationId, hostId)
                || ids.belongsTo(SignedIds.Purpose.REGISTRATION, registrationId, hostId);
        // The images of a registration are saved before its acceptance; other requests under a key have none.
        List<Image> images = wasIssued ? uploaded.find(UploadedImages.With.REGISTRATION, registrationId) : List.of();
        if (images.isEmpty()) {
            throw Problem.of(ProblemCode.REGISTRATION_NOT_FOUND).exception();
        }
        Optional<RegisteredSpace> space = registrations.space(registrationId);
        if (space.isPresent()) {
            return created(registrationId, space.get(), images);
        }
        return registrations
                .refusal(registrationId)
                .map(code -> new RegistrationView(registrationId, RegistrationStatus.REJECTED, null, code, images))
                .orElseGet(() -> RegistrationView.pending(registrationId, images));
    }

    private static RegistrationView created(UUID id, RegisteredSpace space, List<Image> images) {
        RegistrationStatus status =
                space.status() == SpaceStatus.DRAFT ? RegistrationStatus.CREATED : RegistrationStatus.ACTIVE;
        return new RegistrationView(id, status, space.spaceId(), null, images);
    }
}
