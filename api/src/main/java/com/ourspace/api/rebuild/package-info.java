/** Forgetting all read models and reading them again from the log, while everything goes on. */
@NullMarked
package com.ourspace.api.rebuild;

import org.jspecify.annotations.NullMarked;
