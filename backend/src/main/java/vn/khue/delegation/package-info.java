/** Giving and taking rights: give, change, review, preview, revoke, hand over to a successor; and who may do what. */
package vn.khue.delegation;
