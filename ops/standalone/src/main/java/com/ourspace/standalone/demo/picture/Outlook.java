package com.ourspace.standalone.demo.picture;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** A window and what one sees through it: a city by a river, a tower on a hill, sun or moon. */
record Outlook(Canvas canvas, Shell shell) {

    /** A window in the back wall, its left lower corner at (x, y), metres. */
    void draw(double x, double y, double width, double height, int panes) {
        Palette palette = canvas.palette();
        canvas.facing(0, 0, shell.depth(), () -> {
            canvas.bar(palette.trim(), x - 0.1, y - 0.1, width + 0.2, height + 0.2);
            var demoIntroduction = new Rectangle2D.Double(x, y, width, height);
            canvas.within(demoIntroduction, () -> view(x, y, width, height));
            frame(palette, x, y, width, height, panes);
        });
        spill(x, width);
    }

    private void view(double x, double y, double width, double height) {
        Sky sky = Sky.at(canvas.palette().mood());
        canvas.fill(
                new GradientPaint(0, (float) (y + height), sky.high(), 0, (float) y, sky.low()),
                new Rectangle2D.Double(x, y, width, height));
        double lightX = x + width * canvas.between(0.2, 0.8);
        switch (canvas.palette().mood()) {
            case MORNING -> clouds(x, y, width, height);
            case DUSK -> sun(lightX, y + height * 0.42);
            case NIGHT -> moonAndStars(lightX, x, y, width, height);
        }
        hill(x, y, width, height, sky);
        towers(x, y, width, height * 0.42, Colours.mix(sky.city(), sky.low(), 0.55), 0.16, 0);
        towers(x, y, width, height * 0.30, sky.city(), 0.22, sky.litWindows());
    }

    private void clouds(double x, double y, double width, double height) {
        for (int i = 0; i < 3; i++) {
            double cx = x + canvas.between(0, width);
            double cy = y + height * canvas.between(0.66, 0.92);
            for (int puff = -2; puff <= 2; puff++) {
                double size = 0.12 - 0.025 * Math.abs(puff);
                canvas.oval(new Color(255, 255, 255, 150), cx + puff * 0.13, cy, size * 1.5, size * 0.7);
            }
        }
    }

    private void sun(double x, double y) {
        canvas.glow(new Color(255, 226, 160), x, y, 1.3, 0.9);
        canvas.disc(new Color(255, 244, 214), x, y, 0.17);
    }

    private void moonAndStars(double moonX, double x, double y, double width, double height) {
        for (int i = 0; i < 46; i++) {
            Color star = new Color(255, 255, 255, canvas.random().nextInt(90, 230));
            double size = canvas.between(0.004, 0.011);
            canvas.disc(star, x + canvas.between(0, width), y + height * canvas.between(0.35, 1), size);
        }
        double moonY = y + height * 0.78;
        canvas.glow(new Color(214, 222, 255), moonX, moonY, 0.8, 0.45);
        canvas.disc(new Color(250, 246, 226), moonX, moonY, 0.13);
        canvas.disc(new Color(226, 220, 200), moonX + 0.04, moonY + 0.03, 0.03);
        canvas.disc(new Color(226, 220, 200), moonX - 0.05, moonY - 0.04, 0.02);
    }

    private void hill(double x, double y, double width, double height, Sky sky) {
        double top = y + height * 0.50;
        double peak = x + width * canvas.between(0.25, 0.75);
        Path2D.Double hill = new Path2D.Double();
        hill.moveTo(peak - 2.4, y);
        hill.curveTo(peak - 1.1, y + height * 0.2, peak - 0.5, top, peak, top);
        hill.curveTo(peak + 0.5, top, peak + 1.1, y + height * 0.2, peak + 2.4, y);
        hill.closePath();
        Color tone = Colours.mix(sky.city(), sky.low(), 0.72);
        canvas.fill(tone, hill);
        double mast = height * 0.22;
        canvas.bar(tone, peak - 0.016, top - 0.05, 0.032, mast);
        canvas.pillow(tone, peak - 0.05, top + mast * 0.45, 0.1, mast * 0.2, 0.03);
        canvas.bar(tone, peak - 0.005, top + mast * 0.6, 0.01, mast * 0.75);
        if (canvas.palette().mood().isDark()) {
            canvas.glow(new Color(255, 120, 120), peak, top + mast * 1.35, 0.08, 0.9);
        }
    }

    private void towers(double x, double y, double width, double tallest, Color colour, double girth, double lit) {
        double at = x - canvas.between(0, 0.1);
        while (at < x + width) {
            double wide = girth * canvas.between(0.7, 1.5);
            double tall = tallest * canvas.between(0.35, 1);
            canvas.bar(colour, at, y, wide, tall);
            if (canvas.chance(0.25)) {
                canvas.bar(colour, at + wide * 0.4, y + tall, wide * 0.2, 0.06);
            }
            windows(at, y, wide, tall, lit);
            at += wide + canvas.between(-0.02, 0.05);
        }
    }

    private void windows(double x, double y, double width, double height, double lit) {
        for (double wy = y + 0.03; lit > 0 && wy < y + height - 0.05; wy += 0.055) {
            for (double wx = x + 0.02; wx < x + width - 0.03; wx += 0.042) {
                if (canvas.chance(lit)) {
                    Color lamp = canvas.chance(0.75) ? new Color(255, 222, 150) : new Color(190, 220, 255);
                    canvas.bar(Colours.withAlpha(lamp, canvas.between(0.5, 1)), wx, wy, 0.022, 0.028);
                }
            }
        }
    }

    private void frame(Palette palette, double x, double y, double width, double height, int panes) {
        Color trim = palette.trim();
        for (int i = 1; i < panes; i++) {
            canvas.bar(trim, x + width * i / panes - 0.025, y, 0.05, height);
        }
        Path2D.Double glare = new Path2D.Double();
        glare.moveTo(x + width * 0.08, y);
        glare.lineTo(x + width * 0.30, y);
        glare.lineTo(x + width * 0.52, y + height);
        glare.lineTo(x + width * 0.30, y + height);
        glare.closePath();
        canvas.fill(new Color(255, 255, 255, palette.mood().isDark() ? 12 : 34), glare);
        canvas.line(Colours.darker(trim, 0.18), 0.02, new Rectangle2D.Double(x, y, width, height));
        canvas.bar(Colours.lighter(trim, 0.3), x - 0.16, y - 0.15, width + 0.32, 0.07);
        canvas.bar(Colours.withAlpha(palette.ink(), 0.16), x - 0.16, y - 0.19, width + 0.32, 0.04);
    }

    /** What falls through the window onto the floor. */
    private void spill(double x, double width) {
        Palette palette = canvas.palette();
        double strength = switch (palette.mood()) {
            case MORNING -> 0.30;
            case DUSK -> 0.34;
            case NIGHT -> 0.07;
        };
        Color beam = palette.mood().isDark() ? new Color(170, 190, 255) : Colours.lighter(palette.light(), 0.2);
        double slant = x + width / 2 > 0 ? -0.9 : 0.9;
        double far = shell.depth() - 0.5;
        double near = shell.depth() - 2.9;
        GradientPaint paint = new GradientPaint(
                0,
                (float) canvas.camera().point(0, 0, far).y,
                Colours.withAlpha(beam, strength),
                0,
                (float) canvas.camera().point(0, 0, near).y,
                Colours.withAlpha(beam, strength * 0.25));
        double third = width / 2;
        for (int i = 0; i < 2; i++) {
            double left = x + i * third + 0.05;
            double right = x + (i + 1) * third - 0.05;
            canvas.surface(
                    paint, left, 0, far, right, 0, far, right + slant * 1.1, 0, near, left + slant * 1.1, 0, near);
        }
    }

    /**
     * The colours outside.
     *
     * @param litWindows share of windows with a light on
     */
    private record Sky(Color high, Color low, Color city, double litWindows) {

        static Sky at(Mood mood) {
            return switch (mood) {
                case MORNING ->
                    new Sky(new Color(124, 186, 232), new Color(226, 241, 250), new Color(146, 172, 196), 0);
                case DUSK -> new Sky(new Color(110, 96, 158), new Color(255, 184, 128), new Color(94, 66, 106), 0.16);
                case NIGHT -> new Sky(new Color(14, 18, 46), new Color(54, 58, 110), new Color(16, 20, 42), 0.30);
            };
        }
    }
}
