package com.ourspace.standalone.demo;

/** The districts of the demo spaces, with the platform's codes. */
enum District {
    GANGNAM("gangnam", "강남", "Gangnam", 37.4979, 127.0276, 1.2),
    GANGBUK("gangbuk", "강북", "Gangbuk", 37.6396, 127.0257, 0.9),
    GANGSEO("gangseo", "강서", "Gangseo", 37.5509, 126.8495, 0.95),
    GANGDONG("gangdong", "강동", "Gangdong", 37.5301, 127.1238, 1.0);

    final String code;
    final String korean;
    final String english;
    final double latitude;
    final double longitude;
    final double priceFactor;

    District(String code, String korean, String english, double latitude, double longitude, double priceFactor) {
        this.code = code;
        this.korean = korean;
        this.english = english;
        this.latitude = latitude;
        this.longitude = longitude;
        this.priceFactor = priceFactor;
    }
}
