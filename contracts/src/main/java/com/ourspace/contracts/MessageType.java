package com.ourspace.contracts;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import com.ourspace.contracts.account.AccountCommand.GrantPoints;
import com.ourspace.contracts.account.AccountEvent.PointsChanged;
import com.ourspace.contracts.account.AccountEvent.UserReinstated;
import com.ourspace.contracts.account.AccountEvent.UserSeen;
import com.ourspace.contracts.account.AccountEvent.UserSuspended;
import com.ourspace.contracts.image.ImageCommand.DiscardImage;
import com.ourspace.contracts.image.ImageCommand.StoreImage;
import com.ourspace.contracts.image.ImageEvent.ImageRejected;
import com.ourspace.contracts.image.ImageEvent.ImageStored;
import com.ourspace.contracts.reservation.BlockCommand.BlockSlot;
import com.ourspace.contracts.reservation.BlockCommand.UnblockSlot;
import com.ourspace.contracts.reservation.BlockEvent.BlockRefused;
import com.ourspace.contracts.reservation.BlockEvent.SlotBlocked;
import com.ourspace.contracts.reservation.BlockEvent.SlotUnblocked;
import com.ourspace.contracts.reservation.OrderCommand.CancelReservation;
import com.ourspace.contracts.reservation.OrderCommand.ExpireHold;
import com.ourspace.contracts.reservation.OrderCommand.PayReservation;
import com.ourspace.contracts.reservation.OrderCommand.RequestReservation;
import com.ourspace.contracts.reservation.OrderEvent.CancellationRefused;
import com.ourspace.contracts.reservation.OrderEvent.HoldExpired;
import com.ourspace.contracts.reservation.OrderEvent.PaymentRefused;
import com.ourspace.contracts.reservation.OrderEvent.ReservationCancelled;
import com.ourspace.contracts.reservation.OrderEvent.ReservationCompleted;
import com.ourspace.contracts.reservation.OrderEvent.ReservationHeld;
import com.ourspace.contracts.reservation.OrderEvent.ReservationRejected;
import com.ourspace.contracts.reservation.ReservationCommand.CloseWaitlist;
import com.ourspace.contracts.reservation.WaitlistCommand.JoinWaitlist;
import com.ourspace.contracts.reservation.WaitlistCommand.LeaveWaitlist;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistEnded;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistJoined;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistLeft;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistOffered;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistRefused;
import com.ourspace.contracts.space.SpaceChange.AddSpaceImages;
import com.ourspace.contracts.space.SpaceChange.ArrangeSpaceImages;
import com.ourspace.contracts.space.SpaceChange.PauseSpace;
import com.ourspace.contracts.space.SpaceChange.RemoveSpace;
import com.ourspace.contracts.space.SpaceChange.RemoveSpaceImage;
import com.ourspace.contracts.space.SpaceChange.ResumeSpace;
import com.ourspace.contracts.space.SpaceChange.UpdateSpace;
import com.ourspace.contracts.space.SpaceChangeOutcome.SpaceChangeRefused;
import com.ourspace.contracts.space.SpaceChangeOutcome.SpaceImagesChanged;
import com.ourspace.contracts.space.SpaceChangeOutcome.SpacePaused;
import com.ourspace.contracts.space.SpaceChangeOutcome.SpaceRemoved;
import com.ourspace.contracts.space.SpaceChangeOutcome.SpaceResumed;
import com.ourspace.contracts.space.SpaceChangeOutcome.SpaceUpdated;
import com.ourspace.contracts.space.SpaceCommand.CreateSpace;
import com.ourspace.contracts.space.SpaceEvent.SpaceActivated;
import com.ourspace.contracts.space.SpaceEvent.SpaceCreated;
import com.ourspace.contracts.space.SpaceEvent.SpaceRejected;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The types of messages: each has a versioned wire name, a topic and a Java type.
 *
 * <p>The header {@code ce_type} carries the wire name. A change that old readers cannot handle gets a new version and a
 * new constant; the old constant stays for as long as the log holds records of it.
 */
public enum MessageType {
    REQUEST_RESERVATION("request-reservation.v1", Topic.RESERVATION_COMMANDS, RequestReservation.class),
    PAY_RESERVATION("pay-reservation.v1", Topic.RESERVATION_COMMANDS, PayReservation.class),
    CANCEL_RESERVATION("cancel-reservation.v1", Topic.RESERVATION_COMMANDS, CancelReservation.class),
    EXPIRE_HOLD("expire-hold.v1", Topic.RESERVATION_COMMANDS, ExpireHold.class),
    BLOCK_SLOT("block-slot.v1", Topic.RESERVATION_COMMANDS, BlockSlot.class),
    UNBLOCK_SLOT("unblock-slot.v1", Topic.RESERVATION_COMMANDS, UnblockSlot.class),
    JOIN_WAITLIST("join-waitlist.v1", Topic.RESERVATION_COMMANDS, JoinWaitlist.class),
    LEAVE_WAITLIST("leave-waitlist.v1", Topic.RESERVATION_COMMANDS, LeaveWaitlist.class),
    CLOSE_WAITLIST("close-waitlist.v1", Topic.RESERVATION_COMMANDS, CloseWaitlist.class),

    RESERVATION_HELD("reservation-held.v1", Topic.RESERVATION_EVENTS, ReservationHeld.class),
    RESERVATION_REJECTED("reservation-rejected.v1", Topic.RESERVATION_EVENTS, ReservationRejected.class),
    RESERVATION_COMPLETED("reservation-completed.v1", Topic.RESERVATION_EVENTS, ReservationCompleted.class),
    PAYMENT_REFUSED("payment-refused.v1", Topic.RESERVATION_EVENTS, PaymentRefused.class),
    HOLD_EXPIRED("hold-expired.v1", Topic.RESERVATION_EVENTS, HoldExpired.class),
    RESERVATION_CANCELLED("reservation-cancelled.v1", Topic.RESERVATION_EVENTS, ReservationCancelled.class),
    CANCELLATION_REFUSED("cancellation-refused.v1", Topic.RESERVATION_EVENTS, CancellationRefused.class),
    SLOT_BLOCKED("slot-blocked.v1", Topic.RESERVATION_EVENTS, SlotBlocked.class),
    SLOT_UNBLOCKED("slot-unblocked.v1", Topic.RESERVATION_EVENTS, SlotUnblocked.class),
    BLOCK_REFUSED("block-refused.v1", Topic.RESERVATION_EVENTS, BlockRefused.class),
    WAITLIST_JOINED("waitlist-joined.v1", Topic.RESERVATION_EVENTS, WaitlistJoined.class),
    WAITLIST_REFUSED("waitlist-refused.v1", Topic.RESERVATION_EVENTS, WaitlistRefused.class),
    WAITLIST_OFFERED("waitlist-offered.v1", Topic.RESERVATION_EVENTS, WaitlistOffered.class),
    WAITLIST_LEFT("waitlist-left.v1", Topic.RESERVATION_EVENTS, WaitlistLeft.class),
    WAITLIST_ENDED("waitlist-ended.v1", Topic.RESERVATION_EVENTS, WaitlistEnded.class),

    CREATE_SPACE("create-space.v1", Topic.SPACE_COMMANDS, CreateSpace.class),
    UPDATE_SPACE("update-space.v1", Topic.SPACE_COMMANDS, UpdateSpace.class),
    PAUSE_SPACE("pause-space.v1", Topic.SPACE_COMMANDS, PauseSpace.class),
    RESUME_SPACE("resume-space.v1", Topic.SPACE_COMMANDS, ResumeSpace.class),
    REMOVE_SPACE("remove-space.v1", Topic.SPACE_COMMANDS, RemoveSpace.class),
    ADD_SPACE_IMAGES("add-space-images.v1", Topic.SPACE_COMMANDS, AddSpaceImages.class),
    REMOVE_SPACE_IMAGE("remove-space-image.v1", Topic.SPACE_COMMANDS, RemoveSpaceImage.class),
    ARRANGE_SPACE_IMAGES("arrange-space-images.v1", Topic.SPACE_COMMANDS, ArrangeSpaceImages.class),

    SPACE_CREATED("space-created.v1", Topic.SPACE_EVENTS, SpaceCreated.class),
    SPACE_ACTIVATED("space-activated.v1", Topic.SPACE_EVENTS, SpaceActivated.class),
    SPACE_REJECTED("space-rejected.v1", Topic.SPACE_EVENTS, SpaceRejected.class),
    SPACE_UPDATED("space-updated.v1", Topic.SPACE_EVENTS, SpaceUpdated.class),
    SPACE_PAUSED("space-paused.v1", Topic.SPACE_EVENTS, SpacePaused.class),
    SPACE_RESUMED("space-resumed.v1", Topic.SPACE_EVENTS, SpaceResumed.class),
    SPACE_REMOVED("space-removed.v1", Topic.SPACE_EVENTS, SpaceRemoved.class),
    SPACE_IMAGES_CHANGED("space-images-changed.v1", Topic.SPACE_EVENTS, SpaceImagesChanged.class),
    SPACE_CHANGE_REFUSED("space-change-refused.v1", Topic.SPACE_EVENTS, SpaceChangeRefused.class),

    STORE_IMAGE("store-image.v1", Topic.IMAGE_COMMANDS, StoreImage.class),
    DISCARD_IMAGE("discard-image.v1", Topic.IMAGE_COMMANDS, DiscardImage.class),
    IMAGE_STORED("image-stored.v1", Topic.IMAGE_EVENTS, ImageStored.class),
    IMAGE_REJECTED("image-rejected.v1", Topic.IMAGE_EVENTS, ImageRejected.class),

    GRANT_POINTS("grant-points.v1", Topic.ACCOUNT_COMMANDS, GrantPoints.class),
    USER_SEEN("user-seen.v1", Topic.ACCOUNT_EVENTS, UserSeen.class),
    USER_SUSPENDED("user-suspended.v1", Topic.ACCOUNT_EVENTS, UserSuspended.class),
    USER_REINSTATED("user-reinstated.v1", Topic.ACCOUNT_EVENTS, UserReinstated.class),
    POINTS_CHANGED("points-changed.v1", Topic.ACCOUNT_EVENTS, PointsChanged.class);

    private static final Map<String, MessageType> BY_WIRE_NAME =
            Stream.of(values()).collect(toUnmodifiableMap(MessageType::wireName, identity()));
    private static final Map<Class<? extends Message>, MessageType> BY_JAVA_TYPE =
            Stream.of(values()).collect(toUnmodifiableMap(MessageType::javaType, identity()));

    private final String wireName;
    private final Topic topic;
    private final Class<? extends Message> javaType;

    MessageType(String wireName, Topic topic, Class<? extends Message> javaType) {
        this.wireName = wireName;
        this.topic = topic;
        this.javaType = javaType;
    }

    /** The type with this {@code ce_type}; empty for a name or version that this build does not know. */
    public static Optional<MessageType> named(String wireName) {
        return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
    }

    /**
     * The type of this message.
     *
     * @throws IllegalArgumentException if its class is not listed here, which a test of this module rules out
     */
    public static MessageType of(Message message) {
        MessageType type = BY_JAVA_TYPE.get(message.getClass());
        if (type == null) {
            throw new IllegalArgumentException("no wire name for " + message.getClass());
        }
        return type;
    }

    public String wireName() {
        return wireName;
    }

    public Topic topic() {
        return topic;
    }

    public Class<? extends Message> javaType() {
        return javaType;
    }
}
