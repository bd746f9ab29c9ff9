@NullMarked
package com.ourspace.messaging.architecture;

import org.jspecify.annotations.NullMarked;
