package com.ourspace.api.account;

import java.util.Optional;

/** What Kakao says about somebody. Only the number is always there. */
record KakaoProfile(long kakaoId, Optional<String> nickname, Optional<String> email) {}
