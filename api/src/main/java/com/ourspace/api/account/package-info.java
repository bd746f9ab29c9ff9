/** Users and their accounts: sign-in through Kakao, tokens, status, erasure, and the signed-in user of a request. */
@NullMarked
package com.ourspace.api.account;

import org.jspecify.annotations.NullMarked;
