/** Papers of many units printed as one document, as a job; one paper alone is printed where it is made. */
package vn.khue.handover.printing;
