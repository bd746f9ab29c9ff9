package com.ourspace.booking.space;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** All spaces that were ever registered. */
interface Spaces extends JpaRepository<Space, Long> {

    Optional<Space> findByRegistrationId(UUID registrationId);
}
