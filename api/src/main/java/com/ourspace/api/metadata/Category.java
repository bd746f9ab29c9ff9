package com.ourspace.api.metadata;

/** What kind of room a space is. */
public record Category(String code, String nameKo, String nameEn, String icon) {}
