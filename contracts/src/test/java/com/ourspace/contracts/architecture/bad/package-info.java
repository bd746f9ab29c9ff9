/** Classes that break the rules on purpose, one for each. This package breaks the rule about {@code @NullMarked}. */
package com.ourspace.contracts.architecture.bad;
