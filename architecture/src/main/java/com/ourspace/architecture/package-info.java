/** The architecture rules of all modules, each with its reason. They are used by tests only. */
@NullMarked
package com.ourspace.architecture;

import org.jspecify.annotations.NullMarked;
