/** What the code of every module keeps to: rules that run, each with its reason. For tests only. */
@NullMarked
package com.ourspace.architecture;

import org.jspecify.annotations.NullMarked;
