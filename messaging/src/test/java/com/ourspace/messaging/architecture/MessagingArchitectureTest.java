package com.ourspace.messaging.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.architecture.ArchitectureTest;
import com.ourspace.architecture.OwnRule;
import com.ourspace.architecture.Rules;
import com.ourspace.messaging.DeadLetters;
import com.ourspace.messaging.KafkaClients;
import com.ourspace.messaging.RecordReader;
import com.ourspace.messaging.architecture.bad.DatabaseUser;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class MessagingArchitectureTest extends ArchitectureTest {

    private static final ArchRule NO_STORE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.sql..", "org.springframework.jdbc..", "software.amazon..")
            .because("the media worker has no database and the booking processor no object store");

    MessagingArchitectureTest() {
        super("com.ourspace.messaging", Rules.ofEveryModule(), new OwnRule(NO_STORE, DatabaseUser.class));
    }

    /** What the services leave to this module is forbidden to them. */
    @Test
    void aServiceMayNotDoWhatThisModuleDoes() {
        assertThat(breaks(Rules.NO_OWN_RECORD_READER, RecordReader.class)).isTrue();
        assertThat(breaks(Rules.NO_OWN_DEAD_LETTERS, DeadLetters.class)).isTrue();
        assertThat(breaks(Rules.NO_OWN_KAFKA_CLIENT, KafkaClients.class)).isTrue();
    }

    private static boolean breaks(ArchRule rule, Class<?> type) {
        return rule.evaluate(new ClassFileImporter().importClasses(type)).hasViolation();
    }
}
