/** The object store: private uploads and public variants. */
@NullMarked
package com.ourspace.media.storage;

import org.jspecify.annotations.NullMarked;
