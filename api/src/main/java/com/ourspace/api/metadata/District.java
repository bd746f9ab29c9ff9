package com.ourspace.api.metadata;

/** A part of the city; its coordinates are where a map is centred. */
public record District(String code, String nameKo, String nameEn, String icon, double latitude, double longitude) {}
