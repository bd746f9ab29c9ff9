package com.ourspace.standalone.demo.picture;

import java.awt.Color;

/** Everything a scene is made of, at hand in one place. */
record Scene(
        Canvas canvas,
        Shell shell,
        Outlook outlook,
        WallDecor wall,
        Furniture furniture,
        Instruments instruments,
        PartyThings party,
        StudioThings studio,
        Lights lights,
        Greenery greenery) {

    static Scene in(Canvas canvas, Shell shell) {
        return new Scene(
                canvas,
                shell,
                new Outlook(canvas, shell),
                new WallDecor(canvas, shell),
                new Furniture(canvas),
                new Instruments(canvas),
                new PartyThings(canvas, shell),
                new StudioThings(canvas, shell),
                new Lights(canvas, shell),
                new Greenery(canvas));
    }

    Palette colours() {
        return canvas.palette();
    }

    double back() {
        return shell.depth();
    }

    double half() {
        return shell.half();
    }

    boolean perhaps() {
        return canvas.chance(0.5);
    }

    /** An accent of the palette, by chance. */
    Color accent() {
        return canvas.oneOf(colours().accent(), colours().second());
    }

    /** A row of pendant lamps along z. */
    void pendants(int count, double y, double z, double radius, Color colour) {
        for (int i = 0; i < count; i++) {
            lights.pendant((i - (count - 1) / 2.0) * 1.55, y, z, radius, colour);
        }
    }
}
