/**
 * The dossier of an invited unit: how it is shown and looked for, what its steps rest on and lack, and how every step
 * of its organizer is written under lock.
 */
package vn.khue.handover.dossier;
