/** Registration and changes of spaces: validated, staged, and published as commands. */
@NullMarked
package com.ourspace.api.space;

import org.jspecify.annotations.NullMarked;
