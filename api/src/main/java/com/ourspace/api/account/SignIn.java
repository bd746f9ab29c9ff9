package com.ourspace.api.account;

import com.ourspace.api.account.Sessions.Session;
import com.ourspace.api.web.Language;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Somebody comes with Kakao's word for who they are, and leaves with tokens of this platform. No transaction is open,
 * and so no connection taken, while Kakao or the log is asked.
 */
@Component
class SignIn {

    private final KakaoAccounts kakao;
    private final Users users;
    private final OperatorAllowList operatorAllowList;
    private final UserEventPublisher userEventPublisher;
    private final Sessions sessions;
    private final Clock clock;

    SignIn(
            KakaoAccounts kakao,
            Users users,
            OperatorAllowList operatorAllowList,
            UserEventPublisher userEventPublisher,
            Sessions sessions,
            Clock clock) {
        this.kakao = kakao;
        this.users = users;
        this.operatorAllowList = operatorAllowList;
        this.userEventPublisher = userEventPublisher;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * Signs somebody in.
     *
     * @param spoken what they asked to be answered in; null if they did not say
     */
    Session with(String kakaoAccessToken, @Nullable Language spoken) {
        KakaoProfile profile = kakao.profile(kakaoAccessToken);
        Known known = findByKakaoId(profile, spoken).orElseGet(() -> create(profile, spoken));
        userEventPublisher.announce(known.user());
        return sessions.begin(known.user(), known.created());
    }

    /** Empty if nobody has this Kakao account, or not any more by the time the news about it is written down. */
    private Optional<Known> findByKakaoId(KakaoProfile profile, @Nullable Language spoken) {
        return users.findByKakaoId(profile.kakaoId())
                .filter(user -> !user.updateFrom(profile, spoken, operatorAllowList.roleOf(profile.kakaoId()))
                        || keep(user, profile.kakaoId()))
                .map(user -> new Known(user, false));
    }

    private boolean keep(User user, long kakaoId) {
        return users.keepProfile(
                        user.id(), kakaoId, user.nickname(), user.email(), user.locale(), user.role(operatorAllowList))
                == 1;
    }

    /** Two first sign-ins at once: the unique key lets one create the user, and the other finds it. */
    private Known create(KakaoProfile profile, @Nullable Language spoken) {
        try {
            return new Known(
                    users.saveAndFlush(
                            User.seen(profile, spoken, operatorAllowList.roleOf(profile.kakaoId()), clock.instant())),
                    true);
        } catch (DataIntegrityViolationException taken) {
            return findByKakaoId(profile, spoken).orElseThrow(() -> taken);
        }
    }

    private record Known(User user, boolean created) {}
}
