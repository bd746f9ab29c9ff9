package com.ourspace.api.account;

import com.ourspace.api.sql.SqlValues;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A user: somebody who has signed in at least once, identified by the Kakao number. */
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

    /** The role at the last sign-in; {@link #role(OperatorAllowList)} is the one in force. */
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

    static User create(KakaoProfile profile, @Nullable Language language, Role role, Instant now) {
        User user = new User();
        user.kakaoId = profile.kakaoId();
        user.createdAt = SqlValues.utc(now);
        user.updateFrom(profile, language, role);
        return user;
    }

    /**
     * Takes over the profile and language of this sign-in; what they leave out stays as it was. A user without a name
     * becomes "guest".
     *
     * @return whether anything changed
     */
    boolean updateFrom(KakaoProfile profile, @Nullable Language language, Role roleNow) {
        String nicknameBefore = nickname;
        String emailBefore = email;
        Locale localeBefore = locale;
        Role roleBefore = role;
        nickname = profile.nickname().orElse(nickname.isEmpty() ? "guest" : nickname);
        email = profile.email().orElse(email);
        locale = language == null ? locale : Locale.valueOf(language.tag());
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

    /** The role by the current configuration. */
    Role role(OperatorAllowList operatorAllowList) {
        return kakaoId == null ? Role.GUEST : operatorAllowList.roleOf(kakaoId);
    }

    Instant createdAt() {
        return SqlValues.instant(createdAt);
    }

    UserView view(Role role) {
        return new UserView(id(), nickname, email, locale.name(), role, status.name());
    }

    /** The languages of the platform; the names are the language tags. */
    @SuppressWarnings("java:S115")
    enum Locale {
        ko,
        en
    }
}
