package com.ourspace.media.picture;

/**
 * One size of a picture as a JPEG.
 *
 * @param name the width it was made for
 * @param size what it really has; less where the upload was smaller
 */
public record Print(String name, PixelSize size, byte[] jpeg) {}
