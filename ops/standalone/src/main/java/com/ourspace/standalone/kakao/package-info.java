/** A stand-in for Kakao's account service, for local use and tests. */
@NullMarked
package com.ourspace.standalone.kakao;

import org.jspecify.annotations.NullMarked;
