/** Who the people are: sign-in through Kakao, tokens, and the signed-in user of a request. */
@NullMarked
package com.ourspace.api.account;

import org.jspecify.annotations.NullMarked;
