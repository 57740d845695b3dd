/**
 * What a unit's personal link opens without an account, and whom the unit names by it; what else is done by link lies
 * in the room of what is done.
 */
package vn.khue.handover.link;
