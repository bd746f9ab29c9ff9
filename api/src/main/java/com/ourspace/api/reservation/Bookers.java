package com.ourspace.api.reservation;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Who comes, by order. */
interface Bookers extends Repository<Booker, byte[]> {

    Optional<Booker> findById(byte[] orderId);

    Booker saveAndFlush(Booker booker);
}
