/** What operators see of the running platform: which parts are well, and how far each is behind the log. */
@NullMarked
package com.ourspace.api.status;

import org.jspecify.annotations.NullMarked;
