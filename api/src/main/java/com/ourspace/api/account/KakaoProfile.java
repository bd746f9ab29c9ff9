package com.ourspace.api.account;

import java.util.Optional;

/** A user's profile at Kakao. Only the number is always present. */
record KakaoProfile(long kakaoId, Optional<String> nickname, Optional<String> email) {}
