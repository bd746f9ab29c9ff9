package com.ourspace.standalone.demo.picture;

import java.awt.geom.Point2D;

/**
 * A pinhole that turns metres in the room into pixels: x to the right of the middle, y up from the floor, z away from
 * the viewer.
 *
 * @param eye height of the viewer's eye, metres
 * @param aside how far right of the middle the viewer stands, metres
 * @param distance from the viewer to z = 0, metres
 * @param focal pixels per metre at one metre
 */
record Camera(double eye, double aside, double distance, double focal) {

    static final int WIDTH_PIXELS = 1280;
    static final int HEIGHT_PIXELS = 720;

    private static final double CENTRE = WIDTH_PIXELS / 2.0;
    private static final double HORIZON = 362;

    Point2D.Double point(double x, double y, double z) {
        double scale = scale(z);
        return new Point2D.Double(CENTRE + (x - aside) * scale, HORIZON + (eye - y) * scale);
    }

    /** Pixels per metre at this depth. */
    double scale(double z) {
        return focal / (z + distance);
    }
}
