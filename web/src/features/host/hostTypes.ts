import type { components } from "@/shared/api/schema";

/** The shapes of the host's part of the API under short names. */
type Schemas = components["schemas"];

export type HostSpace = Schemas["HostSpace"];
export type HostPicture = Schemas["HostPicture"];
export type HostOrder = Schemas["HostOrder"];
export type HostCalendar = Schemas["HostCalendar"];
export type HostCalendarHalf = Schemas["HostCalendarHalf"];
export type HostCalendarState = Schemas["HostCalendarState"];
export type Block = Schemas["Block"];
export type SpaceChange = Schemas["SpaceChange"];
export type RegistrationView = Schemas["RegistrationView"];
export type UploadedPicture = Schemas["UploadedPicture"];
export type ImageStatus = Schemas["ImageStatus"];
