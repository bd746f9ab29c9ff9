package com.ourspace.api.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.log.SignedIds.Purpose;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SignedIdsTest {

    private static final long ANNA = 1;
    private static final long BEN = 2;

    private final SignedIds ids = new SignedIds(secret("ours"), List.of());

    @Test
    void anIdBelongsToTheUserItWasMadeFor() {
        UUID id = ids.fresh(Purpose.ORDER, ANNA);

        assertThat(ids.belongsTo(Purpose.ORDER, id, ANNA)).isTrue();
        assertThat(ids.belongsTo(Purpose.ORDER, id, BEN)).isFalse();
        assertThat(ids.belongsTo(Purpose.REGISTRATION, id, ANNA)).isFalse();
    }

    @Test
    void anInventedIdBelongsToNobody() {
        assertThat(ids.belongsTo(Purpose.ORDER, UUID.randomUUID(), ANNA)).isFalse();
        assertThat(ids.belongsTo(Purpose.ORDER, new UUID(0, 0), ANNA)).isFalse();
        UUID foreign = new SignedIds(secret("theirs"), List.of()).fresh(Purpose.ORDER, ANNA);
        assertThat(ids.belongsTo(Purpose.ORDER, foreign, ANNA)).isFalse();
    }

    @Test
    void anIdWithAnyBitChangedIsNoId() {
        UUID id = ids.fresh(Purpose.ORDER, ANNA);

        for (int bit = 0; bit < 64; bit++) {
            long flip = 1L << bit;
            assertThat(ids.belongsTo(Purpose.ORDER, new UUID(id.getMostSignificantBits() ^ flip, low(id)), ANNA))
                    .isFalse();
            assertThat(ids.belongsTo(Purpose.ORDER, new UUID(id.getMostSignificantBits(), low(id) ^ flip), ANNA))
                    .isFalse();
        }
    }

    @Test
    void isAUuidOfVersionEight() {
        UUID id = ids.fresh(Purpose.ORDER, ANNA);

        assertThat(id.version()).isEqualTo(8);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void oneKeyIsOneIdPerUserAndPurpose() {
        UUID id = ids.derived(Purpose.ORDER, ANNA, "key");

        assertThat(ids.derived(Purpose.ORDER, ANNA, "key")).isEqualTo(id);
        assertThat(ids.belongsTo(Purpose.ORDER, id, ANNA)).isTrue();
        assertThat(ids.derived(Purpose.ORDER, ANNA, "other key")).isNotEqualTo(id);
        assertThat(ids.derived(Purpose.ORDER, BEN, "key")).isNotEqualTo(id);
        assertThat(ids.derived(Purpose.REGISTRATION, ANNA, "key")).isNotEqualTo(id);
    }

    @Test
    void theIdsOfWaitlistEntriesStayWhatTheyAre() {
        assertThat(ids.derived(Purpose.WAITLIST_ENTRY, ANNA, "key"))
                .isEqualTo(UUID.fromString("7dc86644-edc2-8b4c-8e63-69d9f94e999a"));
    }

    @Test
    void idsOfAnAcceptedSecretAreValidAndNewOnesAreMadeWithTheSecret() {
        SignedIds rotated = new SignedIds(secret("new"), List.of(secret("ours")));

        assertThat(rotated.belongsTo(Purpose.ORDER, ids.fresh(Purpose.ORDER, ANNA), ANNA))
                .isTrue();
        assertThat(rotated.belongsTo(Purpose.ORDER, ids.fresh(Purpose.ORDER, ANNA), BEN))
                .isFalse();
        assertThat(ids.belongsTo(Purpose.ORDER, rotated.fresh(Purpose.ORDER, ANNA), ANNA))
                .isFalse();
        assertThat(rotated.accepted().getFirst().derived(Purpose.REQUEST, ANNA, "key"))
                .isEqualTo(ids.derived(Purpose.REQUEST, ANNA, "key"));
    }

    private static long low(UUID id) {
        return id.getLeastSignificantBits();
    }

    private static String secret(String text) {
        return Base64.getEncoder().encodeToString(text.repeat(8).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
