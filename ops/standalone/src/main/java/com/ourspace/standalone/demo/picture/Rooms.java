package com.ourspace.standalone.demo.picture;

import com.ourspace.standalone.demo.picture.Shell.Dress;
import com.ourspace.standalone.demo.picture.Shell.Ground;

/** How each kind of room is furnished, from the back wall to the front. */
final class Rooms {

    private Rooms() {}

    static void party(Scene s) {
        s.shell().draw(s.perhaps() ? Dress.BRICK : Dress.PLAIN, s.perhaps() ? Ground.PLANKS : Ground.TILES);
        boolean flipped = s.perhaps();
        double side = flipped ? -1 : 1;
        s.outlook().draw(flipped ? 0.5 : -3.1, 0.85, 2.6, 1.55, 3);
        s.lights().neon(side * 1.75, 1.85, s.colours().accent());
        if (s.perhaps()) {
            s.lights().strip(s.shell().height() - 0.1, s.colours().second());
        }
        s.lights().garland(s.perhaps() ? 2 : 3);
        s.party().sparkle(34);
        s.greenery().palm(-side * (s.half() - 0.55), s.back() - 0.5, 1.35);
        s.furniture().rug(-side * 0.4, 1.75, 2.1, 1.15, s.colours().second());
        if (s.perhaps()) {
            s.party().turntables(side * 2.35, 2.7);
        } else {
            s.furniture().cabinet(side * 2.35, 3.6, 1.7, 0.85);
            s.party().drinks(side * 2.1, 0.85, 3.8);
            s.furniture().stool(side * 2.0, 2.6, 0.7, s.colours().third());
            s.furniture().stool(side * 2.7, 2.5, 0.7, s.colours().third());
        }
        s.furniture().sofa(-side * 0.75, 2.35, 2.5, s.colours().accent());
        s.party().discoBall(side * 0.35, 2.1);
        s.furniture().coffeeTable(-side * 0.55, 1.15, 0.55);
        s.party().drinks(-side * 0.55, 0.42, 1.15);
        s.party().balloons(-side * 2.85, 1.7, 1.35);
        s.party().balloons(side * 2.75, 1.2, 1.1);
    }

    static void dance(Scene s) {
        s.shell().draw(Dress.PLAIN, Ground.PLANKS);
        boolean flipped = s.perhaps();
        double side = flipped ? -1 : 1;
        double width = 4.4;
        double left = flipped ? -s.half() + 0.35 : s.half() - 0.35 - width;
        s.wall().mirror(left, width);
        barre(s, left, width);
        s.outlook().draw(flipped ? s.half() - 2.4 : -s.half() + 0.5, 0.95, 1.9, 1.5, 2);
        s.lights().strip(s.shell().height() - 0.12, s.colours().third());
        s.instruments().speaker(-side * (s.half() - 0.55), s.back() - 0.6, 0.5, 1.15);
        s.greenery().palm(-side * (s.half() - 1.35), s.back() - 0.45, 1.25);
        if (s.perhaps()) {
            s.instruments()
                    .piano(
                            side * 2.5,
                            2.75,
                            s.canvas().oneOf(s.colours().ink(), s.colours().wood()));
            s.instruments().bench(side * 2.5, 2.2, s.colours().accent());
        } else {
            s.furniture().cabinet(side * 2.6, 3.0, 1.6, 0.6);
            s.greenery().reeds(side * 2.2, 0.6, 3.2, 0.6);
        }
        mats(s, -side);
        s.furniture().stool(side * 2.9, 1.3, 0.5, s.accent());
        if (s.colours().mood().isDark()) {
            s.lights().beam(-1.4, -1.0, 1.9, s.colours().light(), 0.20);
            s.lights().beam(1.4, 1.0, 1.9, s.colours().light(), 0.20);
        }
        s.pendants(3, 2.75, 1.6, 0.2, s.colours().ink());
    }

    private static void barre(Scene s, double left, double width) {
        s.canvas().facing(left, 0, s.back() - 0.25, () -> {
            s.canvas().line(s.colours().metal(), 0.03, 0.3, 1.0, 0.3, 0);
            s.canvas().line(s.colours().metal(), 0.03, width - 0.3, 1.0, width - 0.3, 0);
            s.canvas().line(Colours.lighter(s.colours().wood(), 0.15), 0.055, 0.1, 1.0, width - 0.1, 1.0);
        });
    }

    private static void mats(Scene s, double side) {
        for (int i = 0; i < 3; i++) {
            double x = side * (0.7 + 0.95 * i) - 0.35;
            var colour = i == 1 ? s.colours().second() : s.colours().accent();
            s.canvas().block(x, 0, 0.8 + 0.1 * i, 0.66, 0.03, 1.5, colour);
        }
    }

    static void vocal(Scene s) {
        s.shell().draw(s.perhaps() ? Dress.SLATS : Dress.PLAIN, s.perhaps() ? Ground.PLANKS : Ground.SMOOTH);
        boolean flipped = s.perhaps();
        double side = flipped ? -1 : 1;
        s.wall().foam(flipped ? -s.half() + 0.5 : s.half() - 0.5 - 2.52, 0.75, 6, 4);
        s.outlook().draw(flipped ? 0.6 : -2.9, 1.0, 2.3, 1.3, 2);
        s.lights().strip(0.14, s.colours().accent());
        s.furniture().rug(0, 1.7, 2.3, 1.25, s.colours().second());
        s.instruments().speaker(-side * (s.half() - 0.5), s.back() - 0.7, 0.52, 1.3);
        s.greenery().palm(side * (s.half() - 0.55), s.back() - 0.55, 1.3);
        if (s.perhaps()) {
            s.furniture().sofa(-side * 1.95, 2.9, 1.75, s.colours().accent());
        } else {
            s.furniture().table(-side * 1.95, 3.2, 1.8, 0.7, 0.75, s.colours().wood());
            s.furniture().laptop(-side * 2.2, 0.75, 3.2);
            s.instruments().speaker(-side * 2.75, 3.25, 0.01, 0.01);
        }
        s.instruments().keyboard(side * 1.75, 2.3);
        s.furniture().stool(side * 1.75, 1.65, 0.55, s.colours().third());
        s.lights().floorLamp(-side * 3.1, 2.2);
        s.instruments().musicStand(-side * 0.75, 1.5);
        s.instruments().microphone(0, 1.1, true);
        s.pendants(2, 2.45, 1.7, 0.24, s.colours().third());
    }

    static void study(Scene s) {
        s.shell().draw(s.canvas().chance(0.4) ? Dress.TWO_TONE : Dress.PLAIN, Ground.PLANKS);
        boolean flipped = s.perhaps();
        double side = flipped ? -1 : 1;
        s.outlook().draw(flipped ? -0.2 : -2.7, 0.95, 2.9, 1.5, 3);
        double left = flipped ? -s.half() + 0.4 : s.half() - 0.4 - 2.3;
        s.wall().shelves(left, 0.95, 2.3, 4);
        s.furniture().cabinet(side * (s.half() - 1.55), s.back() - 0.45, 2.3, 0.8);
        s.greenery().palm(-side * (s.half() - 0.6), s.back() - 0.6, 1.4);
        s.furniture().rug(0, 1.75, 2.6, 1.4, s.colours().second());
        boolean longTable = s.perhaps();
        if (longTable) {
            for (double x : new double[] {-1.1, 0, 1.1}) {
                s.furniture().chair(x, 2.55, s.accent(), false);
            }
            s.furniture().table(0, 1.85, 3.3, 0.95, 0.74, s.colours().wood());
            things(s, 0, 1.85, 3.0);
            for (double x : new double[] {-1.15, 0.05, 1.2}) {
                s.furniture().chair(x, 0.95, s.colours().accent(), true);
            }
        } else {
            for (double x : new double[] {-1.75, 1.75}) {
                s.furniture().table(x, 2.35, 1.5, 0.75, 0.74, s.colours().wood());
                things(s, x, 2.35, 1.2);
                s.furniture().chair(x, 1.65, s.colours().accent(), true);
            }
        }
        s.greenery().hanging(-side * 3.0, 2.3, 2.6, s.shell().height());
        s.pendants(longTable ? 3 : 2, 2.05, 1.85, 0.27, s.colours().accent());
    }

    /** Laptops, cups and a small plant on a table of height 0.74. */
    private static void things(Scene s, double x, double z, double width) {
        s.furniture().laptop(x - width * 0.3, 0.74, z + 0.05);
        s.furniture().cup(x - width * 0.08, 0.74, z, s.colours().paper());
        s.greenery().reeds(x + width * 0.08, 0.74, z + 0.1, 0.4);
        s.furniture().laptop(x + width * 0.32, 0.74, z - 0.05);
        s.furniture().cup(x + width * 0.46, 0.74, z, s.colours().third());
    }

    static void photo(Scene s) {
        s.shell().draw(s.perhaps() ? Dress.BRICK : Dress.PLAIN, s.perhaps() ? Ground.SMOOTH : Ground.PLANKS);
        boolean flipped = s.perhaps();
        double side = flipped ? -1 : 1;
        s.outlook().draw(flipped ? 1.9 : -s.half() + 0.35, 0.8, 1.7, 1.75, 2);
        s.studio().backdrop(side * 0.55, 3.0, s.accent());
        if (s.perhaps()) {
            s.studio().plinths(side * 0.55, 2.5);
        } else {
            s.furniture().stool(side * 0.55, 2.7, 0.72, s.colours().wood());
            s.greenery().palm(side * 1.35, 3.0, 1.1);
        }
        s.studio().reflector(side * 3.05, 3.1);
        s.studio().softbox(side * 0.55 - 2.25, 2.0, 1.75, true);
        s.studio().softbox(side * 0.55 + 2.25, 2.0, 1.75, false);
        s.greenery().palm(-side * (s.half() - 0.5), 2.7, 1.35);
        s.studio().camera(-side * 0.75, 0.9);
    }

    static void meeting(Scene s) {
        s.shell().draw(s.perhaps() ? Dress.SLATS : Dress.PANELLED, s.perhaps() ? Ground.SMOOTH : Ground.PLANKS);
        boolean flipped = s.perhaps();
        double side = flipped ? -1 : 1;
        s.outlook().draw(flipped ? 0.45 : -3.25, 0.9, 2.8, 1.6, 3);
        if (s.perhaps()) {
            s.wall().screen(flipped ? -3.0 : 0.75, 1.15, 2.1, 1.2);
        } else {
            s.wall().whiteboard(flipped ? -3.0 : 0.75, 1.05, 2.1, 1.25);
        }
        s.greenery().palm(side * (s.half() - 0.5), s.back() - 0.5, 1.4);
        s.furniture().cabinet(-side * (s.half() - 1.3), s.back() - 0.45, 1.8, 0.7);
        for (double x : new double[] {-1.45, -0.5, 0.5, 1.45}) {
            s.furniture().chair(x, 2.75, s.colours().accent(), false);
        }
        s.furniture().table(0, 1.9, 4.0, 1.15, 0.74, s.colours().wood());
        things(s, -0.2, 1.95, 3.1);
        for (double x : new double[] {-1.35, -0.45, 0.45, 1.35}) {
            s.furniture().chair(x, 0.95, s.colours().accent(), true);
        }
        s.pendants(
                3, 2.1, 1.9, 0.3, s.perhaps() ? s.colours().ink() : s.colours().third());
    }

    static void seminar(Scene s) {
        s.shell().draw(s.perhaps() ? Dress.SLATS : Dress.TWO_TONE, s.perhaps() ? Ground.PLANKS : Ground.SMOOTH);
        boolean flipped = s.perhaps();
        double side = flipped ? -1 : 1;
        s.wall().screen(flipped ? -0.3 : -2.5, 1.0, 2.8, 1.55);
        s.outlook().draw(flipped ? -s.half() + 0.35 : s.half() - 2.55, 0.95, 2.2, 1.5, 2);
        s.lights().strip(s.shell().height() - 0.1, s.colours().third());
        s.greenery().palm(side * (s.half() - 0.5), s.back() - 0.5, 1.35);
        lectern(s, -side * 2.9);
        for (int row = 0; row < 3; row++) {
            double z = 2.7 - row * 0.95;
            double gap = 0.78;
            for (int i = -3; i <= 3; i++) {
                if (i != 0) {
                    s.furniture()
                            .chair(
                                    i * gap + (row % 2) * 0.06,
                                    z,
                                    row == 1
                                            ? s.colours().second()
                                            : s.colours().accent(),
                                    true);
                }
            }
        }
    }

    private static void lectern(Scene s, double x) {
        s.canvas().shadow(x, 3.2, 0.5, 0.4);
        s.canvas().block(x - 0.28, 0, 3.1, 0.56, 1.05, 0.4, s.colours().wood());
        s.canvas()
                .block(
                        x - 0.34,
                        1.05,
                        3.05,
                        0.68,
                        0.05,
                        0.48,
                        Colours.darker(s.colours().wood(), 0.2));
        s.canvas().facing(x, 1.1, 3.2, () -> {
            s.canvas().line(s.colours().ink(), 0.016, 0, 0, 0.06, 0.22);
            s.canvas().disc(s.colours().ink(), 0.07, 0.24, 0.03);
        });
    }

    static void band(Scene s) {
        s.shell().draw(s.perhaps() ? Dress.BRICK : Dress.SLATS, s.perhaps() ? Ground.PLANKS : Ground.SMOOTH);
        boolean flipped = s.perhaps();
        double side = flipped ? -1 : 1;
        s.wall().foam(flipped ? -2.1 : 0.0, 1.55, 5, 2);
        s.outlook().draw(flipped ? 0.9 : -3.2, 1.0, 2.2, 1.35, 2);
        s.lights().strip(0.14, s.colours().second());
        s.instruments().speaker(-side * (s.half() - 0.5), s.back() - 0.6, 0.55, 1.35);
        s.instruments().amplifier(side * 2.95, 3.5);
        s.furniture().rug(side * 0.2, 2.0, 2.5, 1.3, s.accent());
        if (s.perhaps()) {
            s.instruments()
                    .piano(
                            -side * 2.3,
                            3.1,
                            s.canvas().oneOf(s.colours().ink(), s.colours().wood()));
            s.instruments().bench(-side * 2.3, 2.5, s.colours().accent());
            s.instruments().drumKit(side * 0.8, 2.5, s.colours().accent());
        } else {
            s.instruments().guitar(-side * 2.7, 3.0, s.colours().accent(), true);
            s.instruments().guitar(-side * 2.0, 3.05, s.colours().third(), false);
            s.instruments().drumKit(0, 2.5, s.colours().accent());
            s.instruments().keyboard(side * 2.5, 2.1);
        }
        s.instruments().guitar(side * 3.1, 1.7, s.colours().third(), true);
        s.instruments().amplifier(side * 2.3, 1.2);
        s.instruments().microphone(-side * 0.9, 1.15, false);
        s.instruments().microphone(side * 1.6, 1.0, false);
        if (s.colours().mood().isDark()) {
            s.lights().beam(-1.5, -0.9, 2.0, s.colours().accent(), 0.32);
            s.lights().beam(1.5, 0.9, 2.0, s.colours().second(), 0.32);
        }
    }
}
