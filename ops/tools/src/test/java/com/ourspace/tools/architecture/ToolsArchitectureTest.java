package com.ourspace.tools.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.ourspace.architecture.ArchitectureTest;
import com.ourspace.architecture.OwnRule;
import com.ourspace.architecture.Rules;
import com.ourspace.tools.architecture.bad.ServiceUser;
import com.tngtech.archunit.lang.ArchRule;

class ToolsArchitectureTest extends ArchitectureTest {

    private static final ArchRule NO_SERVICE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.ourspace.api..", "com.ourspace.booking..", "com.ourspace.media..")
            .because("an operator looks at log and tables from outside, at whatever version of a service runs");

    ToolsArchitectureTest() {
        super("com.ourspace.tools", Rules.ofEveryModule(), new OwnRule(NO_SERVICE, ServiceUser.class));
    }
}
