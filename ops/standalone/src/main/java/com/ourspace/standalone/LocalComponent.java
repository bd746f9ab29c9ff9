package com.ourspace.standalone;

import com.ourspace.api.ApiApplication;
import com.ourspace.booking.BookingProcessorApplication;
import com.ourspace.embedded.EmbeddedDatabase;
import com.ourspace.embedded.EmbeddedKafka;
import com.ourspace.embedded.EmbeddedObjectStore;
import com.ourspace.media.MediaWorkerApplication;
import com.ourspace.standalone.kakao.FakeKakao;

/** A component that runs in this JVM; the database runs as its child process. */
record LocalComponent(Component component, AutoCloseable running) {

    /** Starts the component and returns when it serves. */
    static LocalComponent start(Component component, PlatformHome home, ServiceSettings settings) {
        return new LocalComponent(component, launch(component, home, settings));
    }

    void stop() {
        try {
            running.close();
        } catch (Exception refused) {
            throw new IllegalStateException(component.name() + " does not stop", refused);
        }
    }

    private static AutoCloseable launch(Component component, PlatformHome home, ServiceSettings settings) {
        return switch (component.role()) {
            case DATABASE -> database(component, home, settings.secrets());
            case KAFKA -> EmbeddedKafka.start(home.directory(component), component.port());
            case S3 ->
                EmbeddedObjectStore.start(
                        home.directory(component),
                        component.port(),
                        settings.secrets().s3Credentials());
            case KAKAO -> FakeKakao.start(component.port(), ServiceSettings.KAKAO_APP_ID);
            case PROCESSOR ->
                BookingProcessorApplication.start(settings.arguments(component, home.directory(component)));
            case WORKER -> MediaWorkerApplication.start(settings.arguments(component, home.directory(component)));
            case API -> ApiApplication.start(settings.arguments(component, home.directory(component)));
        };
    }

    private static EmbeddedDatabase database(Component component, PlatformHome home, Secrets secrets) {
        EmbeddedDatabase database =
                EmbeddedDatabase.start(home.directory(component), component.port(), secrets.databasePasswords());
        home.pidFile(component).write(database.process());
        return database;
    }
}
