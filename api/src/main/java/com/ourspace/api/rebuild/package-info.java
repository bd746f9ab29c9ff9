/** Rebuilding all read models from the log while the service keeps running. */
@NullMarked
package com.ourspace.api.rebuild;

import org.jspecify.annotations.NullMarked;
