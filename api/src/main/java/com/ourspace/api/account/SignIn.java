package com.ourspace.api.account;

import com.ourspace.api.account.Sessions.Session;
import com.ourspace.api.web.Language;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Exchanges a Kakao access token, or an authorization code, for tokens of this platform. Neither the call to Kakao nor
 * the one to the log holds a transaction, and so a database connection, open.
 */
@Component
public class SignIn {

    private final KakaoAccounts kakao;
    private final KakaoCodes codes;
    private final Users users;
    private final OperatorAllowList operatorAllowList;
    private final UserEventPublisher userEventPublisher;
    private final Sessions sessions;
    private final Clock clock;

    SignIn(
            KakaoAccounts kakao,
            KakaoCodes codes,
            Users users,
            OperatorAllowList operatorAllowList,
            UserEventPublisher userEventPublisher,
            Sessions sessions,
            Clock clock) {
        this.kakao = kakao;
        this.codes = codes;
        this.users = users;
        this.operatorAllowList = operatorAllowList;
        this.userEventPublisher = userEventPublisher;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * Signs a user in.
     *
     * @param language the language the user asked for; null if none
     */
    Session with(KakaoSignIn request, @Nullable Language language) {
        Known known = identify(accessToken(request), language);
        return sessions.open(known.user(), known.created());
    }

    /**
     * Signs a user in without a refresh token, for clients that know none.
     *
     * @param language the language the user asked for; null if none
     * @return the access token
     */
    public String accessToken(String kakaoAccessToken, @Nullable Language language) {
        return sessions.accessToken(identify(kakaoAccessToken, language).user());
    }

    private Known identify(String kakaoAccessToken, @Nullable Language language) {
        KakaoProfile profile = kakao.profile(kakaoAccessToken);
        Known known = findByKakaoId(profile, language).orElseGet(() -> create(profile, language));
        userEventPublisher.publish(known.user());
        return known;
    }

    private String accessToken(KakaoSignIn request) {
        return switch (request.credential()) {
            case KakaoSignIn.Token token -> token.text();
            case KakaoSignIn.Code code -> codes.exchange(code.text(), code.redirectUri(), request.codeVerifier());
        };
    }

    /** Finds and updates the user; empty if no user has this Kakao account, or the user was erased meanwhile. */
    private Optional<Known> findByKakaoId(KakaoProfile profile, @Nullable Language language) {
        return users.findByKakaoId(profile.kakaoId())
                .filter(user -> !user.updateFrom(profile, language, operatorAllowList.roleOf(profile.kakaoId()))
                        || save(user, profile.kakaoId()))
                .map(user -> new Known(user, false));
    }

    private boolean save(User user, long kakaoId) {
        return users.keepProfile(
                        user.id(), kakaoId, user.nickname(), user.email(), user.locale(), user.role(operatorAllowList))
                == 1;
    }

    /** Creates the user. Of two first sign-ins at once, the unique key lets one succeed; the other finds the user. */
    private Known create(KakaoProfile profile, @Nullable Language language) {
        try {
            return new Known(
                    users.saveAndFlush(User.create(
                            profile, language, operatorAllowList.roleOf(profile.kakaoId()), clock.instant())),
                    true);
        } catch (DataIntegrityViolationException taken) {
            return findByKakaoId(profile, language).orElseThrow(() -> taken);
        }
    }

    private record Known(User user, boolean created) {}
}
