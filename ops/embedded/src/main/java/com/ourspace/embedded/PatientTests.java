package com.ourspace.embedded;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Lets every test of a JVM wait a minute for what it awaits, instead of ten seconds: on a machine that runs several
 * test JVMs with a broker and a database each, what is late is not wrong. JUnit finds this class by its service file.
 */
public final class PatientTests implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }
}
