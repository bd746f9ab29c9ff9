/** The translation of values between Java and the columns of the database. */
@NullMarked
package com.ourspace.api.sql;

import org.jspecify.annotations.NullMarked;
