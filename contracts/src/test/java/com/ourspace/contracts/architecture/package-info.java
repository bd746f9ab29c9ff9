/** What the messages may be made of: rules with their reasons, each with a bad class that proves that it bites. */
@NullMarked
package com.ourspace.contracts.architecture;

import org.jspecify.annotations.NullMarked;
