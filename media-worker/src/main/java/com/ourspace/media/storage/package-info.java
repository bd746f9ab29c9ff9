/** The object store: uploads that wait in private, pictures that hang in public. */
@NullMarked
package com.ourspace.media.storage;

import org.jspecify.annotations.NullMarked;
