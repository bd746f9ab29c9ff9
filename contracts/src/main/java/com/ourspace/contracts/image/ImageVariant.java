package com.ourspace.contracts.image;

/**
 * A stored size of an image.
 *
 * @param name nominal width: {@code 320}, {@code 640} or {@code 2048}
 * @param key S3 key; the object is public to read and never overwritten with other bytes
 * @param width width in pixels; less than {@code name} if the original is smaller, because images are never scaled up
 * @param height height in pixels
 * @param bytes size of the file in bytes
 */
public record ImageVariant(String name, String key, int width, int height, long bytes) {}
