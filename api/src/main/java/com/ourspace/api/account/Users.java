package com.ourspace.api.account;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** Everybody who has ever signed in. */
interface Users extends Repository<User, Long> {

    Optional<User> findById(long id);

    Optional<User> findByKakaoId(long kakaoId);

    List<User> findByAnnouncedAtIsNullOrderById(Limit limit);

    User saveAndFlush(User user);
}
