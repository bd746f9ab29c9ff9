package com.ourspace.standalone.demo.picture;

import java.awt.Color;
import java.util.random.RandomGenerator;

/**
 * Colours that go together: a wall's hue, the accents that answer it, and the materials in its light.
 *
 * @param light what lamps give off
 * @param ink the darkest tone, tinted by the wall
 * @param paper the lightest
 */
record Palette(
        Mood mood,
        Color wall,
        Color trim,
        Color ceiling,
        Color floor,
        Color wood,
        Color accent,
        Color second,
        Color third,
        Color leaf,
        Color metal,
        Color light,
        Color ink,
        Color paper) {

    private static final double[] MORNING_HUES = {25, 48, 75, 100, 140, 165, 205, 238, 268, 300, 345};
    /** After dark, warm walls turn to mud; cool ones glow. */
    private static final double[] NIGHT_HUES = {165, 195, 230, 255, 275, 290, 310, 345, 10};

    private static final double[] DUSK_HUES = {15, 40, 150, 170, 205, 238, 268, 300, 345};

    private static final double[] ANSWERS = {180, 165, 150, 195, 215, 130};

    static Palette of(Mood mood, RandomGenerator random) {
        double[] hues = switch (mood) {
            case MORNING -> MORNING_HUES;
            case DUSK -> DUSK_HUES;
            case NIGHT -> NIGHT_HUES;
        };
        double hue = hues[random.nextInt(hues.length)] + random.nextDouble(-8, 8);
        double accentHue = withoutOlive(hue + ANSWERS[random.nextInt(ANSWERS.length)]);
        double secondHue = withoutOlive(hue + (random.nextBoolean() ? 35 : -35));
        boolean woodenFloor = random.nextInt(4) > 0;
        return switch (mood) {
            case MORNING -> morning(hue, accentHue, secondHue, woodenFloor);
            case DUSK -> dusk(hue, accentHue, secondHue, woodenFloor);
            case NIGHT -> night(hue, accentHue, secondHue, woodenFloor);
        };
    }

    /** Between amber and leaf green, dark colours look like army cloth. */
    private static double withoutOlive(double hue) {
        double turn = ((hue % 360) + 360) % 360;
        if (turn < 80 || turn > 140) {
            return turn;
        }
        return turn < 110 ? 62 : 152;
    }

    private static Palette morning(double hue, double accentHue, double secondHue, boolean wooden) {
        return new Palette(
                Mood.MORNING,
                Colours.of(0.875, 0.045, hue),
                Colours.of(0.965, 0.012, hue),
                Colours.of(0.955, 0.015, hue),
                wooden ? Colours.of(0.765, 0.065, 66) : Colours.of(0.82, 0.014, hue),
                Colours.of(0.66, 0.085, 62),
                Colours.of(0.64, 0.125, accentHue),
                Colours.of(0.74, 0.105, secondHue),
                Colours.of(0.84, 0.115, 85),
                Colours.of(0.58, 0.105, 148),
                Colours.of(0.55, 0.012, hue),
                Colours.of(0.97, 0.06, 88),
                Colours.of(0.29, 0.03, hue),
                Colours.of(0.978, 0.008, hue));
    }

    private static Palette dusk(double hue, double accentHue, double secondHue, boolean wooden) {
        return new Palette(
                Mood.DUSK,
                Colours.of(0.70, 0.072, hue),
                Colours.of(0.86, 0.035, 60),
                Colours.of(0.77, 0.04, hue),
                wooden ? Colours.of(0.58, 0.078, 52) : Colours.of(0.62, 0.025, hue),
                Colours.of(0.52, 0.085, 50),
                Colours.of(0.56, 0.135, accentHue),
                Colours.of(0.66, 0.12, secondHue),
                Colours.of(0.80, 0.13, 75),
                Colours.of(0.49, 0.085, 150),
                Colours.of(0.42, 0.02, hue),
                Colours.of(0.90, 0.11, 72),
                Colours.of(0.25, 0.04, hue),
                Colours.of(0.94, 0.025, 70));
    }

    private static Palette night(double hue, double accentHue, double secondHue, boolean wooden) {
        return new Palette(
                Mood.NIGHT,
                Colours.of(0.43, 0.085, hue),
                Colours.of(0.57, 0.06, hue),
                Colours.of(0.34, 0.06, hue),
                wooden ? Colours.of(0.45, 0.065, 45) : Colours.of(0.41, 0.045, hue),
                Colours.of(0.48, 0.08, 50),
                Colours.of(0.58, 0.15, accentHue),
                Colours.of(0.62, 0.14, secondHue),
                Colours.of(0.80, 0.14, 80),
                Colours.of(0.47, 0.085, 155),
                Colours.of(0.34, 0.02, hue),
                Colours.of(0.92, 0.10, 82),
                Colours.of(0.19, 0.03, hue),
                Colours.of(0.88, 0.03, hue));
    }
}
