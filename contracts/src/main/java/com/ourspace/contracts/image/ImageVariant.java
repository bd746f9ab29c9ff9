package com.ourspace.contracts.image;

/**
 * One stored size of a picture.
 *
 * @param name the width it was made for: {@code 320}, {@code 640} or {@code 2048}
 * @param key S3 key, public to read, never overwritten with other bytes
 * @param width pixels; less than {@code name} says where the original was smaller, for nothing is ever scaled up
 * @param height pixels
 * @param bytes size of the file
 */
public record ImageVariant(String name, String key, int width, int height, long bytes) {}
