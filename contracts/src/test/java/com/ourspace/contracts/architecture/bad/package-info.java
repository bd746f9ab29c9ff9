/** One deliberately bad class for each rule; this package itself is the one for the rule about {@code @NullMarked}. */
package com.ourspace.contracts.architecture.bad;
