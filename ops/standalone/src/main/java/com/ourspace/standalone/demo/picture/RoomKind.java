package com.ourspace.standalone.demo.picture;

import java.util.function.Consumer;

/** The kinds of room there are, each with its way to be furnished. */
public enum RoomKind {
    PARTY(Rooms::party, true),
    DANCE(Rooms::dance, true),
    VOCAL(Rooms::vocal, true),
    STUDY(Rooms::study, false),
    PHOTO(Rooms::photo, false),
    MEETING(Rooms::meeting, false),
    SEMINAR(Rooms::seminar, false),
    BAND(Rooms::band, true);

    private final Consumer<Scene> furnish;
    private final boolean nocturnal;

    RoomKind(Consumer<Scene> furnish, boolean nocturnal) {
        this.furnish = furnish;
        this.nocturnal = nocturnal;
    }

    void furnish(Scene scene) {
        furnish.accept(scene);
    }

    /** Whether it is at its best in the dark. */
    boolean isNocturnal() {
        return nocturnal;
    }
}
