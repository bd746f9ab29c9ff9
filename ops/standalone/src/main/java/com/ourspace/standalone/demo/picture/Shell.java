package com.ourspace.standalone.demo.picture;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Paint;

/**
 * The empty room: floor, walls, ceiling, and the shade in its corners.
 *
 * @param half half of its width, metres
 * @param height metres
 * @param depth metres from z = 0 to the back wall
 */
record Shell(Canvas canvas, double half, double height, double depth) {

    private static final double NEAR = -3.2;
    private static final double BASEBOARD_METRES = 0.11;

    /** How the back wall is dressed. */
    enum Dress {
        PLAIN,
        PANELLED,
        SLATS,
        BRICK,
        TWO_TONE
    }

    /** What lies on the ground. */
    enum Ground {
        PLANKS,
        TILES,
        SMOOTH
    }

    void draw(Dress dress, Ground ground) {
        Palette palette = canvas.palette();
        ceiling(palette);
        ground(ground, palette);
        sideWall(-half, palette);
        sideWall(half, palette);
        backWall(dress, palette);
        corners(palette);
    }

    private void ceiling(Palette palette) {
        Paint paint = vertical(height, NEAR, height, depth, Colours.darker(palette.ceiling(), 0.10), palette.ceiling());
        canvas.surface(paint, -half, height, NEAR, half, height, NEAR, half, height, depth, -half, height, depth);
        Color recess = Colours.lighter(palette.ceiling(), palette.mood().isDark() ? 0.08 : 0.5);
        double edge = half - 1.1;
        canvas.surface(
                recess, -edge, height, NEAR, edge, height, NEAR, edge, height, depth - 1, -edge, height, depth - 1);
        Color inner = Colours.darker(palette.ceiling(), 0.06);
        double in = edge - 0.12;
        canvas.surface(inner, -in, height, NEAR, in, height, NEAR, in, height, depth - 1.12, -in, height, depth - 1.12);
    }

    private void ground(Ground ground, Palette palette) {
        Color floor = palette.floor();
        Paint paint = vertical(0, NEAR, 0, depth, Colours.darker(floor, 0.16), Colours.lighter(floor, 0.07));
        canvas.surface(paint, -half, 0, NEAR, half, 0, NEAR, half, 0, depth, -half, 0, depth);
        switch (ground) {
            case PLANKS -> planks(floor);
            case TILES -> tiles(floor);
            case SMOOTH -> {
                /* polished: the gradient is all there is */
            }
        }
    }

    private void planks(Color floor) {
        double width = 0.2;
        for (double x = -half; x < half - 0.01; x += width) {
            double z = NEAR + canvas.between(0, 1.6);
            while (z < depth) {
                double end = Math.min(depth, z + canvas.between(1.1, 2.2));
                Color tone = canvas.chance(0.5) ? Colours.lighter(floor, 0.25) : Colours.darker(floor, 0.30);
                Color plank = Colours.withAlpha(tone, canvas.between(0.02, 0.28));
                canvas.surface(plank, x, 0, z, x + width, 0, z, x + width, 0, end, x, 0, end);
                z = end;
            }
            Color gap = Colours.withAlpha(Colours.darker(floor, 0.7), 0.30);
            canvas.surface(gap, x, 0, NEAR, x + 0.008, 0, NEAR, x + 0.008, 0, depth, x, 0, depth);
        }
    }

    private void tiles(Color floor) {
        double size = 0.62;
        Color dark = Colours.withAlpha(Colours.darker(floor, 0.4), 0.30);
        Color light = Colours.withAlpha(Color.WHITE, 0.16);
        int row = 0;
        for (double z = NEAR; z < depth; z += size, row++) {
            double end = Math.min(z + size, depth);
            int column = row;
            for (double x = -half; x < half - 0.01; x += size, column++) {
                double right = Math.min(x + size, half);
                canvas.surface(column % 2 == 0 ? dark : light, x, 0, z, right, 0, z, right, 0, end, x, 0, end);
            }
        }
    }

    private void sideWall(double x, Palette palette) {
        Color shade = Colours.darker(palette.wall(), palette.mood().isDark() ? 0.30 : 0.13);
        Paint paint = horizontal(x, NEAR, depth, Colours.darker(shade, 0.18), shade);
        canvas.surface(paint, x, 0, NEAR, x, height, NEAR, x, height, depth, x, 0, depth);
        Color trim = Colours.darker(palette.trim(), 0.12);
        canvas.surface(trim, x, 0, NEAR, x, BASEBOARD_METRES, NEAR, x, BASEBOARD_METRES, depth, x, 0, depth);
    }

    private void backWall(Dress dress, Palette palette) {
        Color wall = palette.wall();
        Paint paint = vertical(height, depth, 0, depth, Colours.lighter(wall, 0.10), Colours.darker(wall, 0.05));
        canvas.surface(paint, -half, 0, depth, half, 0, depth, half, height, depth, -half, height, depth);
        switch (dress) {
            case PLAIN -> {
                /* paint is enough */
            }
            case PANELLED -> panels(wall);
            case SLATS -> slats(palette);
            case BRICK -> bricks(wall);
            case TWO_TONE -> band(-half, 0, 2 * half, 1.15, Colours.mix(wall, palette.second(), 0.45));
        }
        band(-half, 0, 2 * half, BASEBOARD_METRES, palette.trim());
        band(-half, height - 0.06, 2 * half, 0.06, palette.trim());
    }

    private void panels(Color wall) {
        Color frame = Colours.withAlpha(Colours.darker(wall, 0.45), 0.30);
        double step = 2 * half / 6;
        for (int i = 0; i < 6; i++) {
            double x = -half + i * step + 0.14;
            outline(frame, x, 0.28, step - 0.28, 0.62);
            outline(frame, x, 1.06, step - 0.28, height - 1.36);
        }
    }

    private void outline(Color colour, double x, double y, double width, double height) {
        canvas.facing(0, 0, depth, () -> {
            canvas.line(colour, 0.022, new java.awt.geom.Rectangle2D.Double(x, y, width, height));
            canvas.line(Colours.withAlpha(Color.WHITE, 0.18), 0.014, x + 0.02, y - 0.018, x + width, y - 0.018);
        });
    }

    private void slats(Palette palette) {
        double width = half * 0.9;
        double from = canvas.chance(0.5) ? -half : half - width;
        band(from, 0, width, height, Colours.darker(palette.wood(), 0.35));
        for (double x = from; x < from + width - 0.05; x += 0.11) {
            double tone = canvas.between(0, 0.14);
            band(x, 0, 0.075, height, Colours.lighter(palette.wood(), tone));
        }
    }

    private void bricks(Color wall) {
        int row = 0;
        for (double y = BASEBOARD_METRES; y < height - 0.08; y += 0.13, row++) {
            for (double x = -half - (row % 2) * 0.17; x < half; x += 0.34) {
                double left = Math.max(x, -half);
                double right = Math.min(x + 0.32, half);
                Color tone = canvas.chance(0.5) ? Color.WHITE : Colours.darker(wall, 0.6);
                band(left, y, right - left, 0.115, Colours.withAlpha(tone, canvas.between(0.03, 0.15)));
            }
        }
    }

    private void band(double x, double y, double width, double height, Color colour) {
        double top = y + height;
        double right = x + width;
        canvas.surface(colour, x, y, depth, right, y, depth, right, top, depth, x, top, depth);
    }

    private void corners(Palette palette) {
        Color shade = Colours.withAlpha(palette.ink(), palette.mood().isDark() ? 0.34 : 0.15);
        Color none = Colours.withAlpha(palette.ink(), 0);
        Paint up = vertical(0, depth, 0.8, depth, shade, none);
        canvas.surface(up, -half, 0, depth, half, 0, depth, half, 0.8, depth, -half, 0.8, depth);
        Paint down = vertical(height, depth, height - 0.7, depth, shade, none);
        canvas.surface(
                down, -half, height - 0.7, depth, half, height - 0.7, depth, half, height, depth, -half, height, depth);
        Paint front = vertical(0, depth, 0, depth - 1.4, shade, none);
        canvas.surface(front, -half, 0, depth - 1.4, half, 0, depth - 1.4, half, 0, depth, -half, 0, depth);
        for (double side : new double[] {-1, 1}) {
            double x = side * half;
            double in = side * (half - 0.9);
            var from = canvas.camera().point(x, 0, depth);
            var to = canvas.camera().point(in, 0, depth);
            Paint across = new GradientPaint((float) from.x, 0, shade, (float) to.x, 0, none);
            canvas.surface(across, x, 0, depth, in, 0, depth, in, height, depth, x, height, depth);
        }
    }

    private Paint vertical(double y1, double z1, double y2, double z2, Color from, Color to) {
        float start = (float) canvas.camera().point(0, y1, z1).y;
        float end = (float) canvas.camera().point(0, y2, z2).y;
        return new GradientPaint(0, start, from, 0, end, to);
    }

    private Paint horizontal(double x, double z1, double z2, Color from, Color to) {
        float start = (float) canvas.camera().point(x, 0, z1).x;
        float end = (float) canvas.camera().point(x, 0, z2).x;
        return new GradientPaint(start, 0, from, end, 0, to);
    }
}
