/**
 * What holds for a whole campaign: its terms and texts, the areas of the region, and how it is opened with its
 * invitations, shown, changed and ended.
 */
package vn.khue.handover.campaign;
