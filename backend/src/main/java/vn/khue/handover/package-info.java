/** Campaigns in which administration is handed over to units below: whom they send, and how far each of them is. */
package vn.khue.handover;
