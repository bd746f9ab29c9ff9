/** What every feature needs of the database: values as its columns have them, and reads with a time limit. */
@NullMarked
package com.ourspace.api.sql;

import org.jspecify.annotations.NullMarked;
