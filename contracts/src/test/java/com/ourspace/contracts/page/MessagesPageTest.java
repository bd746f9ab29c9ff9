package com.ourspace.contracts.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.contracts.DeadLetterHeaders;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Message;
import com.ourspace.contracts.MessageType;
import com.ourspace.contracts.Redrive;
import com.ourspace.contracts.approval.Approved;
import com.ourspace.contracts.repository.Repository;
import com.ourspace.contracts.reservation.SpaceDate;
import com.ourspace.contracts.rules.BookableSpace;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesPageTest {

    @Test
    void isUpToDate() {
        Approved.verify(Repository.root().resolve("docs/messages.md"), new MessagesPage().text());
    }

    @Test
    void everyFieldOfEveryMessageHasASentence() {
        Comments comments = Comments.read();
        List<String> silent = Stream.concat(
                        Stream.of(MessageType.values()).map(MessageType::javaType), WireTypes.parts().stream())
                .filter(type -> type.isRecord() && !isExplainedAsAWhole(type))
                .flatMap(type -> WireTypes.fields(type).stream()
                        .filter(field ->
                                comments.ofComponent(type, field.getName()).isEmpty())
                        .map(field -> type.getSimpleName() + "." + field.getName()))
                .toList();

        assertThat(silent).isEmpty();
    }

    /** A record of this module that is part of no message is either missing in {@link MessageType} or not needed. */
    @Test
    void everyRecordOfThisModuleIsOnThePageOrKnownNotToTravel() {
        List<String> records = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("com.ourspace.contracts")
                        .stream()
                        .filter(type -> type.isRecord() && !type.isAssignableTo(Message.class))
                        .filter(type -> !type.getPackageName().equals(BookableSpace.class.getPackageName()))
                        .map(JavaClass::getName)
                        .toList();
        List<String> onThePage = WireTypes.parts().stream().map(Class::getName).toList();

        assertThat(records)
                .filteredOn(name -> !onThePage.contains(name))
                .containsExactlyInAnyOrder(
                        Envelope.class.getName(),
                        SpaceDate.class.getName(),
                        DeadLetterHeaders.class.getName(),
                        Redrive.class.getName());
    }

    /** Whether the type is a case of a sealed sum: such a case has one sentence, which names its few members. */
    private static boolean isExplainedAsAWhole(Class<?> type) {
        return type.isMemberClass() && !Message.class.isAssignableFrom(type);
    }
}
