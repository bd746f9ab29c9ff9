package com.ourspace.standalone.demo.picture;

import java.awt.Color;
import java.awt.geom.Path2D;

/** Plants in pots. */
record Greenery(Canvas canvas) {

    /** A plant with broad leaves, on the floor. */
    void palm(double x, double z, double tall) {
        canvas.shadow(x, z, 0.42, 0.34);
        canvas.facing(x, 0, z, () -> {
            for (int i = 0; i < 11; i++) {
                double angle = -78 + 156 * i / 10.0 + canvas.between(-6, 6);
                double length = tall * (0.86 - 0.30 * Math.abs(angle) / 90) * canvas.between(0.85, 1.05);
                leaf(0.38, angle, length, 0.17 * tall, tone(i));
            }
            pot(0.21, 0.44);
        });
    }

    /** A slim plant with upright leaves. */
    void reeds(double x, double y, double z, double tall) {
        canvas.facing(x, y, z, () -> {
            for (int i = 0; i < 7; i++) {
                double angle = -24 + 8 * i + canvas.between(-3, 3);
                leaf(0.2, angle, tall * canvas.between(0.7, 1), 0.075, tone(i));
            }
            pot(0.12, 0.24);
        });
    }

    /** Trailing leaves from the ceiling. */
    void hanging(double x, double y, double z, double height) {
        canvas.facing(x, y, z, () -> {
            canvas.line(canvas.palette().ink(), 0.012, 0, 0.1, 0, height - y);
            for (int i = 0; i < 9; i++) {
                leaf(0.02, 90 + 20 * (i - 4) + (i < 4 ? 60 : -60) + 90, canvas.between(0.28, 0.5), 0.11, tone(i));
            }
            canvas.pillow(canvas.palette().paper(), -0.16, -0.06, 0.32, 0.2, 0.16);
        });
    }

    private Color tone(int i) {
        Color leaf = canvas.palette().leaf();
        return switch (i % 3) {
            case 0 -> leaf;
            case 1 -> Colours.darker(leaf, 0.22);
            default -> Colours.lighter(leaf, 0.17);
        };
    }

    private void leaf(double y, double degrees, double length, double width, Color colour) {
        canvas.turned(-degrees, () -> {
            Path2D.Double blade = new Path2D.Double();
            blade.moveTo(0, y * 0.4);
            blade.curveTo(width, length * 0.45, width * 0.8, length * 0.85, 0, length + y * 0.4);
            blade.curveTo(-width * 0.8, length * 0.85, -width, length * 0.45, 0, y * 0.4);
            canvas.fill(colour, blade);
            canvas.line(Colours.withAlpha(Color.WHITE, 0.22), 0.012, 0, y, 0, length * 0.93);
        });
    }

    private void pot(double radius, double tall) {
        Palette palette = canvas.palette();
        Color clay = canvas.oneOf(palette.paper(), palette.third(), palette.accent());
        Path2D.Double pot = new Path2D.Double();
        pot.moveTo(-radius, tall);
        pot.lineTo(radius, tall);
        pot.lineTo(radius * 0.74, 0);
        pot.lineTo(-radius * 0.74, 0);
        pot.closePath();
        canvas.fill(clay, pot);
        canvas.within(pot, () -> canvas.bar(Colours.withAlpha(palette.ink(), 0.14), radius * 0.25, 0, radius, tall));
        canvas.pillow(Colours.lighter(clay, 0.14), -radius * 1.07, tall - 0.05, radius * 2.14, 0.08, 0.04);
    }
}
