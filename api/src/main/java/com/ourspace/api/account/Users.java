package com.ourspace.api.account;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * All users. Each update writes only the columns it is about: saving a whole entity that was read earlier would restore
 * a user who is being erased.
 */
interface Users extends Repository<User, Long> {

    Optional<User> findById(long id);

    Optional<User> findByKakaoId(long kakaoId);

    List<User> findByPublishedAtIsNullAndCreatedAtBeforeOrderById(LocalDateTime created, Limit limit);

    User saveAndFlush(User user);

    /** Updates the profile; returns 0 if the Kakao account is not this user's any more. */
    @Transactional
    @Modifying
    @Query("update User u set u.nickname = :nickname, u.email = :email, u.locale = :locale,"
            + " u.role = :role where u.id = :id and u.kakaoId = :kakaoId")
    int keepProfile(long id, long kakaoId, String nickname, @Nullable String email, User.Locale locale, Role role);

    @Transactional
    @Modifying
    @Query("update User u set u.publishedAt = :at where u.id = :id")
    void published(long id, LocalDateTime at);

    /** Erases all but the number; returns 0 if the user is erased already. */
    @Transactional
    @Modifying
    @Query("update User u set u.kakaoId = null, u.nickname = :nickname, u.email = null, u.role = GUEST,"
            + " u.status = ERASED, u.erasedAt = :at where u.id = :id and u.status <> ERASED")
    int erase(long id, String nickname, LocalDateTime at);
}
