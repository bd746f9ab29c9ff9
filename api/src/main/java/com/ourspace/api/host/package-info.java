/** What hosts see of their own spaces: all of them, the orders on them, and who has which half. */
@NullMarked
package com.ourspace.api.host;

import org.jspecify.annotations.NullMarked;
