/** Scans of what is brought on paper: how they are told, kept and given back. */
package vn.khue.handover.paper;
