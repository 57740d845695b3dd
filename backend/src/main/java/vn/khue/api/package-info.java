/** The grammar of the HTTP API, without any domain: problems, pages, cursors, versions, repeated requests. */
package vn.khue.api;
