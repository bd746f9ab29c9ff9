package com.ourspace.api.space;

/** How far a registration has got. */
enum RegistrationStatus {
    /** Accepted in the log, not yet carried out. */
    PENDING,
    /** The space has its number; none of its pictures is stored yet. */
    CREATED,
    /** The space is listed. */
    ACTIVE,
    /** No space came of it. */
    REJECTED
}
