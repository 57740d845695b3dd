/** The way of records to be official: submit, verify, approve, return, one by one and many at once; closing; who lags. */
package vn.khue.approval;
