/** Khuê: a regional education database. */
package vn.khue;
