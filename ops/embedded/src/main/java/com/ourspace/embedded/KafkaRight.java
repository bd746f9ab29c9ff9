package com.ourspace.embedded;

import com.ourspace.contracts.Topic;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.Resource;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** One operation that a principal may do on topics, on groups whose names begin with a prefix, or on the cluster. */
record KafkaRight(AclOperation operation, List<ResourcePattern> resources) {

    static KafkaRight on(AclOperation operation, Topic... topics) {
        return new KafkaRight(
                operation,
                Arrays.stream(topics)
                        .map(topic -> new ResourcePattern(ResourceType.TOPIC, topic.topicName(), PatternType.LITERAL))
                        .toList());
    }

    /** On groups with names that begin so; on all groups if the prefix is empty. */
    static KafkaRight onGroups(AclOperation operation, String prefix) {
        ResourcePattern groups = prefix.isEmpty()
                ? new ResourcePattern(ResourceType.GROUP, ResourcePattern.WILDCARD_RESOURCE, PatternType.LITERAL)
                : new ResourcePattern(ResourceType.GROUP, prefix, PatternType.PREFIXED);
        return new KafkaRight(operation, List.of(groups));
    }

    static KafkaRight onCluster(AclOperation operation) {
        return new KafkaRight(
                operation,
                List.of(new ResourcePattern(ResourceType.CLUSTER, Resource.CLUSTER_NAME, PatternType.LITERAL)));
    }

    Stream<AclBinding> bindings(String principal) {
        AccessControlEntry entry = new AccessControlEntry(principal, "*", operation, AclPermissionType.ALLOW);
        return resources.stream().map(resource -> new AclBinding(resource, entry));
    }
}
