package com.ourspace.booking.space;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

/** All spaces that were ever registered. */
interface Spaces extends JpaRepository<Space, Long> {

    Optional<Space> findByRegistrationId(UUID registrationId);

    /** The space, locked until the transaction ends: nobody else changes it, and nobody grants a hold on it. */
    @Query(value = "SELECT * FROM space WHERE id = :id FOR UPDATE", nativeQuery = true)
    Optional<Space> lock(@Param("id") long id);
}
