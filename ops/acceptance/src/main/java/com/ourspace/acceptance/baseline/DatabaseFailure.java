package com.ourspace.acceptance.baseline;

import java.io.Serial;
import java.sql.SQLException;

/** A statement failed; the response is 500. */
final class DatabaseFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    DatabaseFailure(SQLException cause) {
        super(cause);
    }
}
