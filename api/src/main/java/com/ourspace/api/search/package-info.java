/** The search: an index of the listed spaces in each process, which follows the read models, and the queries on it. */
@NullMarked
package com.ourspace.api.search;

import org.jspecify.annotations.NullMarked;
