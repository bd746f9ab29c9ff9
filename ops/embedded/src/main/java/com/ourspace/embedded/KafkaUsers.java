package com.ourspace.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.ResourcePatternFilter;

/**
 * Makes the users of {@link KafkaPrincipal} on a cluster, with their passwords (SCRAM-SHA-512) and rights; users who
 * exist get the password and the rights they should have, and lose others.
 */
public final class KafkaUsers {

    private static final int ITERATIONS = 8192;

    private KafkaUsers() {}

    /**
     * Makes the users on the brokers at the first argument, with a super user's client settings in the file that is the
     * second, and the passwords in the environment: {@code OURSPACE_API_KAFKA_PASSWORD},
     * {@code OURSPACE_BOOKING_PROCESSOR_KAFKA_PASSWORD} and so on. Users without a password are left out.
     */
    public static void main(String[] arguments) {
        Map<String, String> settings = KafkaSettingsFile.read(Path.of(arguments[1]));
        for (KafkaPrincipal principal : KafkaPrincipal.values()) {
            String password = System.getenv("OURSPACE_" + principal.name() + "_KAFKA_PASSWORD");
            if (password != null && !password.isEmpty()) {
                create(Topics.connection(arguments[0], settings), Map.of(principal, password));
                System.out.println(principal.userName() + " has its password and its rights");
            }
        }
    }

    /** Makes these users, with the client settings of a super user. */
    public static void create(Map<String, Object> connection, Map<KafkaPrincipal, String> passwords) {
        try (Admin admin = Admin.create(connection)) {
            List<UserScramCredentialAlteration> credentials = new ArrayList<>();
            passwords.forEach((principal, password) -> credentials.add(new UserScramCredentialUpsertion(
                    principal.userName(),
                    new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS),
                    password)));
            admin.alterUserScramCredentials(credentials).all().get();
            for (KafkaPrincipal principal : passwords.keySet()) {
                grant(admin, principal);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KafkaException(interrupted);
        } catch (ExecutionException refused) {
            throw new KafkaException("The users could not be made", refused.getCause());
        }
    }

    private static void grant(Admin admin, KafkaPrincipal principal) throws InterruptedException, ExecutionException {
        List<AclBinding> wanted = principal.bindings().toList();
        admin.createAcls(wanted).all().get();
        AclBindingFilter ofPrincipal = new AclBindingFilter(
                ResourcePatternFilter.ANY,
                new AccessControlEntryFilter(
                        "User:" + principal.userName(), null, AclOperation.ANY, AclPermissionType.ANY));
        Collection<AclBinding> present =
                admin.describeAcls(ofPrincipal).values().get();
        List<AclBindingFilter> tooMany = present.stream()
                .filter(binding -> !wanted.contains(binding))
                .map(AclBinding::toFilter)
                .toList();
        admin.deleteAcls(tooMany).all().get();
    }
}
