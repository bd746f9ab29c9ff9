package com.ourspace.acceptance.baseline;

import java.io.Serial;
import java.sql.SQLException;

/** The database did not do what it was asked; answered as 500. */
final class DatabaseFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    DatabaseFailure(SQLException cause) {
        super(cause);
    }
}
