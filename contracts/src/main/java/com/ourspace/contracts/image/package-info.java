/** Commands and events about pictures; never their bytes. */
@NullMarked
package com.ourspace.contracts.image;

import org.jspecify.annotations.NullMarked;
