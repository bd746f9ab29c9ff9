import type koProblem from "../ko/problem";
import type { Words } from "../texts";

const problem: Words<typeof koProblem> = {
  MALFORMED_REQUEST: { title: "The request could not be read", next: "Open the page again and retry." },
  INVALID_PARAMETER: {
    title: "The address has a filter we do not know",
    next: "Clear the filters and search again.",
  },
  CURSOR_MISMATCH: { title: "The list has changed", next: "We load it again from the start." },
  IDEMPOTENCY_KEY_REQUIRED: { title: "The request was not sent", next: "Open the page again and retry." },
  IDEMPOTENCY_KEY_REUSED: {
    title: "This was sent before with other content",
    next: "Press once more to send a new request.",
  },
  VALIDATION_FAILED: { title: "Some fields need another look", next: "Check the marked fields." },
  TOKEN_MISSING: { title: "You need to sign in", next: "Sign in, and go on from here." },
  TOKEN_INVALID: { title: "Your session has ended", next: "Please sign in again." },
  TOKEN_EXPIRED: { title: "Your session has ended", next: "Please sign in again." },
  KAKAO_TOKEN_INVALID: { title: "Kakao did not confirm it", next: "Start the sign-in with Kakao again." },
  FORBIDDEN: { title: "This account may not do that", next: "Sign in with an account that may." },
  CANNOT_SUSPEND_YOURSELF: { title: "You cannot suspend yourself", next: "Ask another operator." },
  USER_NOT_FOUND: { title: "There is no such user", next: "Check the number." },
  RATE_LIMITED: { title: "That was a little fast", next: "Try again in a moment." },
  ACCOUNT_HAS_BOOKINGS: {
    title: "There are bookings left",
    next: "Cancel them, or erase the account after the stay.",
  },
  ACCOUNT_HAS_SPACES: { title: "You still have spaces", next: "Remove them first." },
  ROUTE_NOT_FOUND: { title: "There is nothing at this address", next: "Open the page again and retry." },
  METHOD_NOT_ALLOWED: { title: "That cannot be done", next: "Open the page again and retry." },
  BODY_TOO_LARGE: { title: "That was too large", next: "Send fewer or smaller photos." },
  MEDIA_TYPE_UNSUPPORTED: { title: "That format cannot be sent", next: "Choose JPEG or PNG photos." },
  EXPECTATION_FAILED: { title: "The request was not sent", next: "Open the page again and retry." },
  NOT_IMPLEMENTED: { title: "That cannot be done", next: "Open the page again and retry." },
  HTTP_VERSION_UNSUPPORTED: { title: "That cannot be done", next: "Try another browser." },
  DEPENDENCY_DOWN: {
    title: "Part of the system is away",
    next: "Accepted requests are never lost. Try again in a moment.",
  },
  INTERNAL_ERROR: {
    title: "Something went wrong on our side",
    next: "It was recorded. Try again in a moment.",
  },
  SPACE_NOT_FOUND: { title: "There is no such space", next: "Check the address, or look for another one." },
  SPACE_NOT_ACTIVE: { title: "This space takes no bookings now", next: "Look for another one." },
  OWN_SPACE: { title: "You cannot book your own space", next: "Block the slot in your host calendar." },
  GUEST_SUSPENDED: {
    title: "This account is suspended",
    next: "It cannot book now. Please contact the operators.",
  },
  SLOT_NOT_OFFERED: { title: "This slot is not offered", next: "Choose another one." },
  DATE_IN_PAST: { title: "This date has passed", next: "You can choose from today on." },
  SLOT_STARTED: { title: "This slot has started", next: "Choose the next one, or another day." },
  TOO_LITTLE_NOTICE: {
    title: "This space wants more notice",
    next: "It could be booked until {{bookableUntil}}. Choose a later day.",
  },
  DATE_TOO_FAR: { title: "This date is not open yet", next: "You can book until {{lastDate}}." },
  HEADCOUNT_BELOW_MIN: {
    title: "That is fewer people than the space takes",
    next: "It takes {{min}} to {{max}} people.",
  },
  HEADCOUNT_ABOVE_MAX: {
    title: "That is more people than the space takes",
    next: "It takes {{min}} to {{max}} people.",
  },
  PRICE_CHANGED: { title: "The price has changed", next: "It is {{price}} now. Check it and press again." },
  ALREADY_YOURS: { title: "You already hold this slot", next: "Go on and pay in that booking." },
  HOLD_LIMIT: { title: "You can hold {{limit}} slots at a time", next: "Pay or cancel one of them." },
  HOLD_COOLDOWN: {
    title: "Two holds ran out without payment",
    next: "You can hold it again from {{retryAt}} on.",
  },
  SLOT_BLOCKED: { title: "The host is closed then", next: "Try a time nearby." },
  SLOT_BOOKED: {
    title: "Somebody booked it just before you",
    next: "Take a time nearby, or join the waitlist.",
  },
  SLOT_HELD: {
    title: "Somebody was just before you",
    next: "It opens again if they do not pay. Join the waitlist.",
  },
  BLOCK_CONFLICT: { title: "There is a booking at that time", next: "Cancel that booking first." },
  NOT_BLOCKED: { title: "This slot is not blocked", next: "Check the calendar again." },
  ALREADY_WAITING: { title: "You are waiting already", next: "Your place is on the waitlist page." },
  SLOT_FREE: { title: "It is free right now", next: "No need to wait: book it." },
  NOT_WAITING: { title: "This wait has ended", next: "Check your waitlist." },
  ORDER_NOT_FOUND: {
    title: "There is no such booking",
    next: "It belongs to another account, or the address is wrong.",
  },
  BOOKER_INVALID: { title: "Please check who comes", next: "Correct the marked fields, and pay right away." },
  NOT_PAYABLE: { title: "This booking cannot be paid now", next: "Check its state." },
  HOLD_EXPIRED: {
    title: "The time to pay has run out",
    next: "Nothing was taken. If it is still free, hold it again.",
  },
  PRICE_MISMATCH: { title: "The amount differs from the booking", next: "Load the booking again, then pay." },
  INSUFFICIENT_POINTS: {
    title: "You are {{shortfall}} short",
    next: "Try a cheaper slot. Your hold stays as it is.",
  },
  NOT_CANCELLABLE: { title: "This booking cannot be cancelled", next: "Check its state." },
  STAY_STARTED: { title: "The stay has started", next: "It cannot be cancelled after that." },
  REFUND_CHANGED: {
    title: "The refund has changed meanwhile",
    next: "Check the new amount and press again.",
  },
  PRECONDITION_REQUIRED: {
    title: "We cannot tell what you are changing",
    next: "Open the page again and retry.",
  },
  STALE_VERSION: {
    title: "It was changed elsewhere meanwhile",
    next: "Look at the new content, then save again.",
  },
  NOT_SPACE_OWNER: {
    title: "This space has another host",
    next: "Sign in with the account that registered it.",
  },
  SPACE_HAS_BOOKINGS: {
    title: "The space has bookings left",
    next: "Cancel them, or remove the space after they are over.",
  },
  SPACE_CHANGE_NOT_FOUND: { title: "There is no such change", next: "Load the space again." },
  IMAGE_NOT_FOUND: { title: "There is no such photo", next: "Load the space again." },
  REVIEW_NOT_ELIGIBLE: {
    title: "You cannot review yet",
    next: "Only a stay that has ended can be reviewed.",
  },
  REVIEW_WINDOW_CLOSED: {
    title: "The time for a review has passed",
    next: "A stay can be reviewed for 30 days.",
  },
  REVIEW_EXISTS: { title: "You have reviewed this stay", next: "Your review is with the booking." },
  RATING_OUT_OF_RANGE: { title: "Choose a rating", next: "From 1 to 5." },
  REVIEW_NOT_FOUND: { title: "There is no such review", next: "It was removed, or the address is wrong." },
  REPLY_EXISTS: { title: "There is a reply already", next: "A host replies once." },
  REGISTRATION_NOT_FOUND: { title: "There is no such registration", next: "Look for it on the host's page." },
  IMAGE_REQUIRED: { title: "At least one photo is needed", next: "Choose one that shows the space well." },
  IMAGE_TOO_MANY: { title: "Too many photos", next: "Up to {{limit}} can be added." },
  IMAGE_UNREADABLE: {
    title: "This photo cannot be read",
    next: "The file may be cut off. Choose another one.",
  },
  IMAGE_DIMENSIONS: {
    title: "The photo is too small or too large",
    next: "From 320×180 pixels to 40 megapixels.",
  },
  IMAGE_TOO_LARGE: { title: "The file is too large", next: "Up to 3 MiB for one photo." },
  IMAGE_TYPE_UNSUPPORTED: {
    title: "This is neither JPEG nor PNG",
    next: "Choose a photo saved as JPEG or PNG.",
  },
};
export default problem;
