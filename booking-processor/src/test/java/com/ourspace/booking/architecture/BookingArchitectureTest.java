package com.ourspace.booking.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.ourspace.architecture.ArchitectureTest;
import com.ourspace.architecture.OwnRule;
import com.ourspace.architecture.Rules;
import com.ourspace.booking.architecture.bad.domain.NumberedByChance;
import com.ourspace.booking.architecture.bad.domain.StoredOrder;
import com.ourspace.booking.architecture.bad.relay.MessageReader;
import com.tngtech.archunit.lang.ArchRule;

class BookingArchitectureTest extends ArchitectureTest {

    private static final ArchRule DOMAIN = classes()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java.lang..",
                    "java.time..",
                    "java.util..",
                    "org.jspecify.annotations..",
                    "com.ourspace.contracts..",
                    "com.ourspace.booking.reservation.domain..")
            .because(
                    "tens of thousands of histories are decided in a test, and none of them needs a database or a broker");

    private static final ArchRule RELAY = noClasses()
            .that()
            .resideInAPackage("..booking..relay..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..booking..reservation..", "..booking..space..", "..booking..guest..")
            .because("it carries what it is given, and a new message must not be a change to it");

    BookingArchitectureTest() {
        super(
                "com.ourspace.booking",
                Rules.ofAService("com.ourspace.booking"),
                new OwnRule(DOMAIN, StoredOrder.class),
                new OwnRule(Rules.noRandomnessIn("..domain.."), NumberedByChance.class),
                new OwnRule(RELAY, MessageReader.class));
    }
}
