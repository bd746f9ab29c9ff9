package com.ourspace.standalone;

import com.ourspace.api.ApiApplication;
import com.ourspace.booking.BookingProcessorApplication;
import com.ourspace.embedded.EmbeddedDatabase;
import com.ourspace.embedded.EmbeddedKafka;
import com.ourspace.embedded.EmbeddedObjectStore;
import com.ourspace.media.MediaWorkerApplication;
import com.ourspace.standalone.kakao.FakeKakao;

/** A part of the platform that lives in this JVM (or, the database, is its child). */
record LocalPart(Part part, AutoCloseable running) {

    /** Starts the part; returns when it serves. */
    static LocalPart start(Part part, PlatformHome home, ServiceSettings settings) {
        return new LocalPart(part, launch(part, home, settings));
    }

    void stop() {
        try {
            running.close();
        } catch (Exception refused) {
            throw new IllegalStateException(part.name() + " does not stop", refused);
        }
    }

    private static AutoCloseable launch(Part part, PlatformHome home, ServiceSettings settings) {
        return switch (part.role()) {
            case DATABASE -> database(part, home, settings.secrets());
            case KAFKA -> EmbeddedKafka.start(home.directory(part), part.port());
            case S3 ->
                EmbeddedObjectStore.start(
                        home.directory(part), part.port(), settings.secrets().s3Credentials());
            case KAKAO -> FakeKakao.start(part.port(), ServiceSettings.KAKAO_APP_ID);
            case PROCESSOR -> BookingProcessorApplication.start(settings.arguments(part));
            case WORKER -> MediaWorkerApplication.start(settings.arguments(part));
            case API -> ApiApplication.start(settings.arguments(part));
        };
    }

    private static EmbeddedDatabase database(Part part, PlatformHome home, Secrets secrets) {
        EmbeddedDatabase database =
                EmbeddedDatabase.start(home.directory(part), part.port(), secrets.databasePasswords());
        home.pidFile(part).write(database.process());
        return database;
    }
}
