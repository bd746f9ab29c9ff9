package com.ourspace.api.account;

import com.ourspace.api.web.Language;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Somebody who has signed in once; known again by the Kakao number alone. */
@Entity
@Table(name = "app_user")
class User {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    /** Null once the user is erased. */
    @Column(unique = true)
    private @Nullable Long kakaoId;

    @Column(nullable = false)
    private String nickname = "";

    private @Nullable String email;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Locale locale = Locale.ko;

    /** As it was at the last sign-in; {@link #role(OperatorAllowList)} is what counts. */
    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Role role = Role.GUEST;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private AccountStatus status = AccountStatus.ACTIVE;

    /** UTC, as all times in the database. */
    @Column(nullable = false, updatable = false)
    private LocalDateTime createdAt = LocalDateTime.MIN;

    private @Nullable LocalDateTime publishedAt;
    private @Nullable LocalDateTime erasedAt;

    protected User() {}

    static User seen(KakaoProfile profile, @Nullable Language spoken, Role role, Instant now) {
        User user = new User();
        user.kakaoId = profile.kakaoId();
        user.createdAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        user.updateFrom(profile, spoken, role);
        return user;
    }

    /**
     * Takes over what Kakao and the user say now; what they do not say stays as it was, and an absent name is no
     * hindrance.
     *
     * @return whether that was news
     */
    boolean updateFrom(KakaoProfile profile, @Nullable Language spoken, Role roleNow) {
        String nicknameBefore = nickname;
        String emailBefore = email;
        Locale localeBefore = locale;
        Role roleBefore = role;
        nickname = profile.nickname().orElse(nickname.isEmpty() ? "guest" : nickname);
        email = profile.email().orElse(email);
        locale = spoken == null ? locale : Locale.valueOf(spoken.tag());
        role = roleNow;
        return !nickname.equals(nicknameBefore)
                || !Objects.equals(email, emailBefore)
                || locale != localeBefore
                || role != roleBefore;
    }

    boolean isPublished() {
        return publishedAt != null;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return id;
    }

    boolean isKnown() {
        return kakaoId != null;
    }

    String nickname() {
        return nickname;
    }

    @Nullable
    String email() {
        return email;
    }

    Locale locale() {
        return locale;
    }

    /** By the configuration of today. */
    Role role(OperatorAllowList operatorAllowList) {
        return kakaoId == null ? Role.GUEST : operatorAllowList.roleOf(kakaoId);
    }

    Instant createdAt() {
        return createdAt.toInstant(ZoneOffset.UTC);
    }

    UserView view(Role role) {
        return new UserView(id(), nickname, email, locale.name(), role, status.name());
    }

    /** The languages the platform speaks. */
    @SuppressWarnings("java:S115")
    enum Locale {
        ko,
        en
    }
}
