package com.ourspace.standalone.demo.picture;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.QuadCurve2D;

/** What turns a room into a party. */
record PartyThings(Canvas canvas, Shell shell) {

    void discoBall(double x, double z) {
        Palette palette = canvas.palette();
        double y = shell.height() - 0.85;
        canvas.facing(x, y, z, () -> {
            double radius = 0.34;
            canvas.line(palette.ink(), 0.014, 0, radius, 0, 0.85);
            canvas.glow(
                    Colours.lighter(palette.accent(), 0.3),
                    0,
                    0,
                    1.9,
                    palette.mood().isDark() ? 0.5 : 0.22);
            canvas.disc(Colours.of(0.62, 0.03, 270), 0, 0, radius);
            canvas.within(new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius), () -> facets(radius));
            canvas.glow(Color.WHITE, -radius * 0.35, radius * 0.4, radius * 0.75, 0.75);
        });
    }

    private void facets(double radius) {
        Palette palette = canvas.palette();
        int rows = 11;
        for (int row = 0; row < rows; row++) {
            double low = Math.sin(Math.PI * ((double) row / rows - 0.5)) * radius;
            double high = Math.sin(Math.PI * ((row + 1.0) / rows - 0.5)) * radius;
            double girth = Math.sqrt(Math.max(0, radius * radius - Math.pow((low + high) / 2, 2)));
            for (int column = 0; column < 12; column++) {
                double left = -Math.cos(Math.PI * column / 12) * girth;
                double right = -Math.cos(Math.PI * (column + 1) / 12) * girth;
                Color tone = canvas.oneOf(
                        Colours.of(0.90, 0.02, 270),
                        Colours.of(0.72, 0.03, 270),
                        Colours.of(0.55, 0.04, 275),
                        Colours.lighter(palette.accent(), 0.35),
                        Colours.lighter(palette.second(), 0.35),
                        Color.WHITE);
                canvas.bar(tone, left + 0.003, low + 0.003, right - left - 0.006, high - low - 0.006);
            }
        }
    }

    /** Specks of light thrown about the walls and the floor. */
    void sparkle(int count) {
        Palette palette = canvas.palette();
        double strength = palette.mood().isDark() ? 0.5 : 0.3;
        for (int i = 0; i < count; i++) {
            Color speck = Colours.lighter(canvas.oneOf(palette.accent(), palette.second(), palette.third()), 0.5);
            double x = canvas.between(-shell.half(), shell.half());
            double size = canvas.between(0.04, 0.11);
            if (canvas.chance(0.55)) {
                double y = canvas.between(0.3, shell.height());
                canvas.facing(x, y, shell.depth(), () -> canvas.glow(speck, 0, 0, size * 1.4, strength));
            } else {
                double z = canvas.between(0, shell.depth());
                canvas.onFloor(x, z, size * 2, size * 1.6, () -> canvas.glow(speck, 0, 0, 1, strength));
            }
        }
    }

    /** Balloons tied together. */
    void balloons(double x, double z, double lowest) {
        Palette palette = canvas.palette();
        Color[] colours = {palette.accent(), palette.third(), palette.second(), palette.paper(), palette.accent()};
        canvas.facing(x, 0, z, () -> {
            for (int i = 0; i < colours.length; i++) {
                double bx = (i - 2) * 0.2 + canvas.between(-0.04, 0.04);
                double by = lowest + 0.55 - 0.14 * Math.abs(i - 2) + canvas.between(0, 0.2);
                Color string = Colours.withAlpha(palette.paper(), 0.6);
                canvas.line(
                        string, 0.008, new QuadCurve2D.Double(0, lowest - 0.75, bx * 0.3, lowest - 0.2, bx, by - 0.2));
                balloon(bx, by, colours[i]);
            }
        });
    }

    private void balloon(double x, double y, Color colour) {
        canvas.oval(Colours.darker(colour, 0.14), x, y, 0.18, 0.215);
        canvas.oval(colour, x - 0.012, y + 0.012, 0.165, 0.2);
        canvas.oval(Colours.withAlpha(Color.WHITE, 0.42), x - 0.065, y + 0.085, 0.035, 0.055);
        canvas.disc(Colours.darker(colour, 0.25), x, y - 0.22, 0.016);
    }

    /** Glasses and a bottle. */
    void drinks(double x, double y, double z) {
        Palette palette = canvas.palette();
        canvas.facing(x, y, z, () -> {
            canvas.pillow(palette.leaf(), -0.05, 0, 0.09, 0.22, 0.03);
            canvas.bar(palette.leaf(), -0.023, 0.2, 0.035, 0.12);
            canvas.bar(palette.paper(), -0.05, 0.07, 0.09, 0.08);
            glass(0.14, palette.third());
            glass(0.27, palette.accent());
            glass(-0.2, palette.second());
        });
    }

    private void glass(double x, Color drink) {
        canvas.bar(Colours.withAlpha(Color.WHITE, 0.35), x - 0.035, 0, 0.07, 0.16);
        canvas.bar(drink, x - 0.03, 0.005, 0.06, 0.1);
        canvas.line(Colours.withAlpha(Color.WHITE, 0.7), 0.01, x + 0.01, 0.08, x + 0.035, 0.2);
    }

    /** A desk with two turntables. */
    void turntables(double x, double z) {
        Palette palette = canvas.palette();
        canvas.shadow(x, z + 0.2, 1.1, 0.55);
        canvas.block(x - 0.85, 0, z, 1.7, 0.92, 0.55, Colours.lighter(palette.ink(), 0.07));
        canvas.facing(x, 0, z, () -> {
            for (int i = 0; i < 13; i++) {
                double tall = 0.12 + 0.34 * Math.abs(Math.sin(i * 1.3 + 0.4));
                Color bar = Colours.mix(palette.accent(), palette.second(), i / 12.0);
                canvas.glow(bar, -0.66 + i * 0.11, 0.2 + tall / 2, 0.16, 0.22);
                canvas.pillow(bar, -0.69 + i * 0.11, 0.18, 0.06, tall, 0.03);
            }
        });
        for (int side = -1; side <= 1; side += 2) {
            canvas.facing(x + side * 0.48, 0.95, z + 0.26, () -> {
                canvas.oval(palette.ink(), 0, 0, 0.27, 0.06);
                canvas.oval(Colours.lighter(palette.ink(), 0.15), 0, 0.005, 0.2, 0.042);
                canvas.oval(palette.third(), 0, 0.008, 0.08, 0.018);
            });
        }
    }
}
