package com.ourspace.api.account;

import java.time.Clock;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Somebody comes with Kakao's word for who they are, and leaves with a token of this platform. */
@Component
class SignIn {

    private final KakaoAccounts kakao;
    private final Users users;
    private final Announcements announcements;
    private final Tokens tokens;
    private final Clock clock;

    SignIn(KakaoAccounts kakao, Users users, Announcements announcements, Tokens tokens, Clock clock) {
        this.kakao = kakao;
        this.users = users;
        this.announcements = announcements;
        this.tokens = tokens;
        this.clock = clock;
    }

    Session with(String kakaoAccessToken) {
        KakaoProfile profile = kakao.profile(kakaoAccessToken);
        Known known = recognise(profile);
        announcements.announce(known.user());
        return new Session(
                tokens.issue(new SignedIn(known.user().id(), known.user().role())), known.user(), known.created());
    }

    private Known recognise(KakaoProfile profile) {
        return users.findByKakaoId(profile.kakaoId())
                .map(user -> updated(user, profile))
                .orElseGet(() -> created(profile));
    }

    /** Two first sign-ins at once: the unique key lets one create the user, and the other finds it. */
    private Known created(KakaoProfile profile) {
        try {
            return new Known(users.saveAndFlush(User.seen(profile, clock.instant())), true);
        } catch (DataIntegrityViolationException taken) {
            return users.findByKakaoId(profile.kakaoId())
                    .map(user -> updated(user, profile))
                    .orElseThrow(() -> taken);
        }
    }

    private Known updated(User user, KakaoProfile profile) {
        user.update(profile);
        return new Known(users.saveAndFlush(user), false);
    }

    /** What a sign-in gives. */
    record Session(Tokens.Token token, User user, boolean created) {}

    private record Known(User user, boolean created) {}
}
