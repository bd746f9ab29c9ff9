package com.ourspace.api.space;

import com.ourspace.api.log.SignedIds;
import com.ourspace.api.space.RegistrationView.Picture;
import com.ourspace.api.space.Registrations.RegisteredSpace;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.ProblemException;
import com.ourspace.contracts.space.SpaceStatus;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Shows registrations to their hosts: one that the read side has not heard of yet is PENDING, never unknown. */
@Component
class RegistrationViews {

    private final Registrations registrations;
    private final SignedIds ids;

    RegistrationViews(Registrations registrations, SignedIds ids) {
        this.registrations = registrations;
        this.ids = ids;
    }

    /**
     * The registration of this id.
     *
     * @throws ProblemException REGISTRATION_NOT_FOUND if it was never given to this host
     */
    RegistrationView require(UUID registrationId, long hostId) {
        boolean isGiven = ids.belongsTo(SignedIds.Purpose.REQUEST, registrationId, hostId)
                || ids.belongsTo(SignedIds.Purpose.REGISTRATION, registrationId, hostId);
        // A registration has pictures from before its acceptance on; a key that stands for something else has none.
        List<Picture> pictures = isGiven ? registrations.pictures(registrationId) : List.of();
        if (pictures.isEmpty()) {
            throw Problem.of(ProblemCode.REGISTRATION_NOT_FOUND).exception();
        }
        Optional<RegisteredSpace> space = registrations.space(registrationId);
        if (space.isPresent()) {
            return created(registrationId, space.get(), pictures);
        }
        return registrations
                .refusal(registrationId)
                .map(code -> new RegistrationView(registrationId, RegistrationStatus.REJECTED, null, code, pictures))
                .orElseGet(() -> RegistrationView.pending(registrationId, pictures));
    }

    private static RegistrationView created(UUID id, RegisteredSpace space, List<Picture> pictures) {
        RegistrationStatus status =
                space.status() == SpaceStatus.DRAFT ? RegistrationStatus.CREATED : RegistrationStatus.ACTIVE;
        return new RegistrationView(id, status, space.spaceId(), null, pictures);
    }
}
