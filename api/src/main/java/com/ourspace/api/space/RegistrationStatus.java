package com.ourspace.api.space;

/** The states of a registration. */
enum RegistrationStatus {
    /** In the log, not decided yet. */
    PENDING,
    /** The space has its number; none of its images is stored yet. */
    CREATED,
    /** The space is listed. */
    ACTIVE,
    /** No space was created. */
    REJECTED
}
