package com.ourspace.api.catalog;

/**
 * One size of a picture.
 *
 * @param name the width it was made for
 * @param url where anybody can read it
 * @param width pixels
 * @param height pixels
 */
public record PictureVariant(String name, String url, int width, int height) {}
