/** What the server answers outside the API: the built screens, and the security headers of every answer. */
package vn.khue.web;
