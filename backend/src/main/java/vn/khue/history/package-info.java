/** The append-only journal that the database writes: audit pages, seals, and the proof that nobody rewrote it. */
package vn.khue.history;
