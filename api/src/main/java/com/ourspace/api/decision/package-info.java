/** What was decided on a space-date, in its order, for those who operate the platform. */
@NullMarked
package com.ourspace.api.decision;

import org.jspecify.annotations.NullMarked;
