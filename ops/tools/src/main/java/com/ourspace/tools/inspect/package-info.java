/** The way of an order through log and tables, and what happened on its space-date. */
@NullMarked
package com.ourspace.tools.inspect;

import org.jspecify.annotations.NullMarked;
