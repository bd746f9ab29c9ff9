/** Classes that break the rules of this module, to prove that each rule can fail. */
@NullMarked
package com.ourspace.messaging.architecture.bad;

import org.jspecify.annotations.NullMarked;
