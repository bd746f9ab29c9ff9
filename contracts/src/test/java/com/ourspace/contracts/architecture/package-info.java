/** The architecture rules of this module, with their reasons and a bad class for each. */
@NullMarked
package com.ourspace.contracts.architecture;

import org.jspecify.annotations.NullMarked;
