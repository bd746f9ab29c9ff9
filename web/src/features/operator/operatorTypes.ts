import type { components } from "@/shared/api/schema";

/** The shapes of the operator's part of the API under short names. */
type Schemas = components["schemas"];

export type DecisionView = Schemas["DecisionView"];
export type UserStatusValue = Schemas["UserStatusValue"];
export type ModeratedReview = Schemas["ModeratedReview"];
export type GrantReason = Schemas["GrantReason"];
export type OperatorUser = Schemas["UserSummary"];
export type PlatformStatus = Schemas["PlatformStatus"];
