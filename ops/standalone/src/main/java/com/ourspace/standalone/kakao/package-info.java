/** A stand-in for Kakao's account service, for machines that no one signs in to for real. */
@NullMarked
package com.ourspace.standalone.kakao;

import org.jspecify.annotations.NullMarked;
