package com.ourspace.api.account;

/**
 * Who makes the request. A controller asks for it by a parameter of this type, or {@code Optional} of it where
 * strangers are welcome, too.
 */
public record SignedIn(long userId, Role role) {}
