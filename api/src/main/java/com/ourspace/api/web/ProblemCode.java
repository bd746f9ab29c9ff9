package com.ourspace.api.web;

import org.springframework.http.HttpStatus;

/** The codes of problems (product page, section 4), with their HTTP statuses and English titles. */
public enum ProblemCode {
    MALFORMED_REQUEST(HttpStatus.BAD_REQUEST, "The request could not be read"),
    INVALID_PARAMETER(HttpStatus.BAD_REQUEST, "A parameter has no such value"),
    CURSOR_MISMATCH(HttpStatus.BAD_REQUEST, "The cursor belongs to another query"),
    IDEMPOTENCY_KEY_REQUIRED(HttpStatus.BAD_REQUEST, "An Idempotency-Key is required"),
    IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "The Idempotency-Key was used for something else"),
    VALIDATION_FAILED(HttpStatus.UNPROCESSABLE_CONTENT, "Some fields are not valid"),
    TOKEN_MISSING(HttpStatus.UNAUTHORIZED, "Sign in first"),
    TOKEN_INVALID(HttpStatus.UNAUTHORIZED, "The token is not valid"),
    TOKEN_EXPIRED(HttpStatus.UNAUTHORIZED, "The token has expired"),
    KAKAO_TOKEN_INVALID(HttpStatus.UNAUTHORIZED, "Kakao does not know this token"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "Not allowed"),
    CANNOT_SUSPEND_YOURSELF(HttpStatus.FORBIDDEN, "Operators cannot suspend themselves"),
    USER_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such user"),
    RATE_LIMITED(HttpStatus.TOO_MANY_REQUESTS, "Too many requests"),
    ACCOUNT_HAS_BOOKINGS(HttpStatus.CONFLICT, "There are upcoming bookings"),
    ACCOUNT_HAS_SPACES(HttpStatus.CONFLICT, "There are spaces of this account"),
    ROUTE_NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing here"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "The method is not allowed here"),
    BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The body is too large"),
    MEDIA_TYPE_UNSUPPORTED(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The media type is not supported"),
    EXPECTATION_FAILED(HttpStatus.EXPECTATION_FAILED, "The expectation cannot be met"),
    NOT_IMPLEMENTED(HttpStatus.NOT_IMPLEMENTED, "Nothing here works like that"),
    HTTP_VERSION_UNSUPPORTED(HttpStatus.HTTP_VERSION_NOT_SUPPORTED, "The HTTP version is not supported"),
    DEPENDENCY_DOWN(HttpStatus.SERVICE_UNAVAILABLE, "A part of the platform is away for the moment"),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong"),

    SPACE_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such space"),
    SPACE_NOT_ACTIVE(HttpStatus.CONFLICT, "The space cannot be booked at present"),
    OWN_SPACE(HttpStatus.FORBIDDEN, "Hosts cannot book their own space"),
    GUEST_SUSPENDED(HttpStatus.FORBIDDEN, "The account is suspended"),
    SLOT_NOT_OFFERED(HttpStatus.UNPROCESSABLE_CONTENT, "The slot is not offered"),
    DATE_IN_PAST(HttpStatus.UNPROCESSABLE_CONTENT, "The date has passed"),
    SLOT_STARTED(HttpStatus.UNPROCESSABLE_CONTENT, "The slot has started"),
    TOO_LITTLE_NOTICE(HttpStatus.UNPROCESSABLE_CONTENT, "The host needs more notice"),
    DATE_TOO_FAR(HttpStatus.UNPROCESSABLE_CONTENT, "The date is too far ahead"),
    HEADCOUNT_BELOW_MIN(HttpStatus.UNPROCESSABLE_CONTENT, "Too few people for this space"),
    HEADCOUNT_ABOVE_MAX(HttpStatus.UNPROCESSABLE_CONTENT, "Too many people for this space"),
    PRICE_CHANGED(HttpStatus.CONFLICT, "The price has changed"),
    ALREADY_YOURS(HttpStatus.CONFLICT, "You have this slot already"),
    HOLD_LIMIT(HttpStatus.CONFLICT, "Too many holds at once"),
    HOLD_COOLDOWN(HttpStatus.CONFLICT, "Two holds ran out here; wait a little"),
    SLOT_BLOCKED(HttpStatus.CONFLICT, "The host keeps the slot"),
    SLOT_BOOKED(HttpStatus.CONFLICT, "The slot is booked"),
    SLOT_HELD(HttpStatus.CONFLICT, "The slot is held by somebody else"),
    BLOCK_CONFLICT(HttpStatus.CONFLICT, "The slot is taken, at least in part"),
    NOT_BLOCKED(HttpStatus.NOT_FOUND, "There is no such block"),
    ALREADY_WAITING(HttpStatus.CONFLICT, "You wait for this slot already"),
    SLOT_FREE(HttpStatus.CONFLICT, "The slot is free; book it"),
    NOT_WAITING(HttpStatus.NOT_FOUND, "There is no such place on a waitlist"),

    ORDER_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such order"),
    BOOKER_INVALID(HttpStatus.UNPROCESSABLE_CONTENT, "Some of the booker's fields are not valid"),
    NOT_PAYABLE(HttpStatus.CONFLICT, "The order cannot be paid"),
    HOLD_EXPIRED(HttpStatus.CONFLICT, "The hold has run out"),
    PRICE_MISMATCH(HttpStatus.CONFLICT, "The amount is not the price"),
    INSUFFICIENT_POINTS(HttpStatus.CONFLICT, "There are not enough points in the wallet"),
    NOT_CANCELLABLE(HttpStatus.CONFLICT, "The order cannot be cancelled"),
    STAY_STARTED(HttpStatus.CONFLICT, "The stay has started"),
    REFUND_CHANGED(HttpStatus.CONFLICT, "The refund is not the one expected"),

    PRECONDITION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED, "Say which version you change"),
    STALE_VERSION(HttpStatus.PRECONDITION_FAILED, "It has changed since you looked"),
    NOT_SPACE_OWNER(HttpStatus.FORBIDDEN, "The space is another host's"),
    SPACE_HAS_BOOKINGS(HttpStatus.CONFLICT, "The space has upcoming bookings"),
    SPACE_CHANGE_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such change"),
    IMAGE_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such image"),

    REVIEW_NOT_ELIGIBLE(HttpStatus.FORBIDDEN, "The stay cannot be reviewed"),
    REVIEW_WINDOW_CLOSED(HttpStatus.FORBIDDEN, "It is too late for that"),
    REVIEW_EXISTS(HttpStatus.CONFLICT, "The stay has its review"),
    RATING_OUT_OF_RANGE(HttpStatus.UNPROCESSABLE_CONTENT, "The rating is not 1 to 5"),
    REVIEW_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such review"),
    REPLY_EXISTS(HttpStatus.CONFLICT, "The review has its reply"),

    REGISTRATION_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such registration"),
    IMAGE_REQUIRED(HttpStatus.UNPROCESSABLE_CONTENT, "At least one image is required"),
    IMAGE_TOO_MANY(HttpStatus.UNPROCESSABLE_CONTENT, "Too many images"),
    IMAGE_UNREADABLE(HttpStatus.UNPROCESSABLE_CONTENT, "An image could not be read"),
    IMAGE_DIMENSIONS(HttpStatus.UNPROCESSABLE_CONTENT, "An image is too small or too large in pixels"),
    IMAGE_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "An image has too many bytes"),
    IMAGE_TYPE_UNSUPPORTED(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "An image is neither JPEG nor PNG");

    private final HttpStatus status;
    private final String title;

    ProblemCode(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    public HttpStatus status() {
        return status;
    }

    /** The English title. */
    public String title() {
        return title;
    }

    /** The title in another language: {@code CODE.title} of {@code problems_*.properties}. */
    public String title(Language language) {
        return language.text(name() + ".title").orElse(title);
    }

    /** Path of the page about the code. */
    public String page() {
        return "/problems/" + name();
    }
}
