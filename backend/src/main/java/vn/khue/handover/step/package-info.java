/**
 * The steps by which a dossier becomes complete, but for those with a room of their own: what is given for them, how
 * it is checked, and how it is written.
 */
package vn.khue.handover.step;
