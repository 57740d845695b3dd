/** What is printed for a handover: minutes to be signed, and slips with one-time passwords. */
package vn.khue.handover.form;
