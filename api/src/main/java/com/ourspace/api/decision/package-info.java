/** The decisions on a space-date, in their order, for operators. */
@NullMarked
package com.ourspace.api.decision;

import org.jspecify.annotations.NullMarked;
