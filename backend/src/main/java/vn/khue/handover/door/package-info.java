/**
 * HTTP in which several rooms meet, for whoever runs or watches a campaign and for whoever has a unit's link; nothing
 * is decided here.
 */
package vn.khue.handover.door;
