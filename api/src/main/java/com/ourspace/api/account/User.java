package com.ourspace.api.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Somebody who has signed in once; known again by the Kakao number alone. */
@Entity
@Table(name = "app_user")
class User {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(nullable = false, unique = true, updatable = false)
    private long kakaoId;

    @Column(nullable = false)
    private String nickname = "";

    private @Nullable String email;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Locale locale = Locale.ko;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Role role = Role.GUEST;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private AccountStatus status = AccountStatus.ACTIVE;

    /** UTC, as all times in the database. */
    @Column(nullable = false, updatable = false)
    private LocalDateTime createdAt = LocalDateTime.MIN;

    private @Nullable LocalDateTime announcedAt;

    protected User() {}

    static User seen(KakaoProfile profile, Instant now) {
        User user = new User();
        user.kakaoId = profile.kakaoId();
        user.createdAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        user.update(profile);
        return user;
    }

    /** Takes over what Kakao says now; what it does not say stays as it was. */
    void update(KakaoProfile profile) {
        nickname = profile.nickname().orElse(nickname.isEmpty() ? "guest" : nickname);
        email = profile.email().orElse(email);
    }

    void announced(Instant now) {
        announcedAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    }

    boolean isAnnounced() {
        return announcedAt != null;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return id;
    }

    Role role() {
        return role;
    }

    Instant createdAt() {
        return createdAt.toInstant(ZoneOffset.UTC);
    }

    UserView view() {
        return new UserView(id(), nickname, email, locale.name(), role, status.name());
    }

    /** The languages the platform speaks. */
    @SuppressWarnings("java:S115")
    enum Locale {
        ko,
        en
    }
}
