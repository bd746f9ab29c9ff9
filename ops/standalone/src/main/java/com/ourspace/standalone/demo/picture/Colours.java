package com.ourspace.standalone.demo.picture;

import java.awt.Color;

/** Colours by what the eye sees: lightness, chroma and hue of the Oklab space (Ottosson, 2020), so that hues match. */
final class Colours {

    private static final double CHROMA_STEP = 0.005;

    private Colours() {}

    /**
     * The colour, with as much of the chroma as a screen can show.
     *
     * @param lightness 0 (black) to 1 (white)
     * @param chroma 0 (grey) to about 0.3
     * @param hue degrees; 30 is red, 90 yellow, 145 green, 260 blue
     */
    static Color of(double lightness, double chroma, double hue) {
        double[] rgb = linearRgb(lightness, chroma, hue);
        for (double less = chroma - CHROMA_STEP; !isOnScreen(rgb) && less > 0; less -= CHROMA_STEP) {
            rgb = linearRgb(lightness, less, hue);
        }
        return new Color(companded(rgb[0]), companded(rgb[1]), companded(rgb[2]));
    }

    static Color mix(Color from, Color to, double share) {
        return new Color(
                between(from.getRed(), to.getRed(), share),
                between(from.getGreen(), to.getGreen(), share),
                between(from.getBlue(), to.getBlue(), share),
                between(from.getAlpha(), to.getAlpha(), share));
    }

    static Color lighter(Color colour, double share) {
        return mix(colour, Color.WHITE, share);
    }

    static Color darker(Color colour, double share) {
        return mix(colour, new Color(24, 20, 40), share);
    }

    static Color withAlpha(Color colour, double alpha) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(alpha * 255));
    }

    private static double[] linearRgb(double lightness, double chroma, double hue) {
        double a = chroma * Math.cos(Math.toRadians(hue));
        double b = chroma * Math.sin(Math.toRadians(hue));
        double l = Math.pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
        double m = Math.pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
        double s = Math.pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
        return new double[] {
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
        };
    }

    private static boolean isOnScreen(double[] rgb) {
        for (double channel : rgb) {
            if (channel < 0 || channel > 1) {
                return false;
            }
        }
        return true;
    }

    private static int companded(double linear) {
        double clamped = Math.clamp(linear, 0, 1);
        double srgb = clamped <= 0.0031308 ? 12.92 * clamped : 1.055 * Math.pow(clamped, 1 / 2.4) - 0.055;
        return (int) Math.round(srgb * 255);
    }

    private static int between(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }
}
