package com.ourspace.api.catalog;

/**
 * One size of an image.
 *
 * @param name the target width it was scaled to
 * @param url public URL
 * @param width pixels
 * @param height pixels
 */
public record ImageLink(String name, String url, int width, int height) {}
