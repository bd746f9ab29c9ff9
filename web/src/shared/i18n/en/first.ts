import common from "./common";

/** The texts of the first page and of what surrounds every page. */
export default common;
