import type { components } from "./schema";

/** The shapes of the API under short names; `schema.d.ts` is generated from `docs/openapi.json`. */
type Schemas = components["schemas"];

export type Slot = Schemas["Slot"];
export type Half = Schemas["Half"];
export type SlotState = Schemas["SlotState"];
export type SlotAvailability = Schemas["SlotAvailability"];
export type DateAvailability = Schemas["DateAvailability"];
export type AvailabilityView = Schemas["AvailabilityView"];
export type SpaceCard = Schemas["SpaceCard"];
export type SpaceDetail = Schemas["SpaceDetail"];
export type SpacePicture = Schemas["SpacePicture"];
export type SlotOffer = Schemas["SlotOffer"];
export type ImageLink = Schemas["ImageLink"];
export type Order = Schemas["Order"];
export type OrderRequest = Schemas["OrderRequest"];
export type OrderStatus = Schemas["OrderStatus"];
export type Phase = Schemas["Phase"];
export type Rejection = Schemas["Rejection"];
export type Conflict = Schemas["Conflict"];
export type BookerDetails = Schemas["BookerDetails"];
export type Quote = Schemas["Quote"];
export type RefundStep = Schemas["RefundStep"];
export type RefundQuote = Schemas["RefundQuote"];
export type RefundPolicy = Schemas["RefundPolicy"];
export type ReviewView = Schemas["ReviewView"];
export type WaitlistPlace = Schemas["WaitlistPlace"];
export type WaitlistRefusal = Schemas["WaitlistRefusal"];
export type LedgerEntry = Schemas["LedgerEntry"];
export type District = Schemas["District"];
export type Category = Schemas["Category"];
export type Facility = Schemas["Facility"];
export type UserView = Schemas["UserView"];
export type Problem = Schemas["Problem"];
export type ProblemCode = Schemas["ProblemCode"];
export type FieldError = Schemas["FieldError"];
